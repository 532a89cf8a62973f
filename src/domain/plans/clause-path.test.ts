import { describe, expect, it } from "vitest";
import { clausesIn } from "./clause-path.ts";

const text = [
  "KẾ HOẠCH",
  "I. MỤC TIÊU",
  "1. Mục tiêu chung",
  "- Nâng cao nhận thức.",
  "2. Mục tiêu cụ thể",
  "- Mỗi thôn ít nhất 01 cuộc.",
  "- Mỗi trường ít nhất 02 cuộc.",
  "Định kỳ báo cáo trước ngày 10/6.",
  "II. NHIỆM VỤ",
  "a) Truyền thông",
  "+ Tổ chức chiến dịch.",
  "III. NỘI DUNG",
  "2. Theo lĩnh vực",
  "2.6. Gia đình",
].join("\n");

describe("the clause of a place", () => {
  it.each([
    ["Mục tiêu chung", "I.1"],
    ["Nâng cao", "I.1, gạch đầu dòng 1"],
    ["Mỗi trường", "I.2, gạch đầu dòng 2"],
    ["Định kỳ", "I.2"],
    ["Truyền thông", "II.a"],
    ["chiến dịch", "II.a, gạch đầu dòng 1"],
    ["Gia đình", "III.2.6"],
  ])("%s → %s", (words, path) => expect(clausesIn(text)(text.indexOf(words))).toBe(path));

  it("is that of the line, from its first letter to its last", () => {
    const [from, to] = [text.indexOf("2. Mục tiêu"), text.indexOf("\n- Mỗi thôn")];
    expect([from, to - 1, to].map(clausesIn(text))).toEqual(["I.2", "I.2", "I.2"]);
    expect(clausesIn(text)(to + 1)).toBe("I.2, gạch đầu dòng 1");
  });

  it("is unknown before the first label, and in a text without any", () => {
    expect(clausesIn(text)(0)).toBeNull();
    expect(clausesIn("")(0)).toBeNull();
  });
});
