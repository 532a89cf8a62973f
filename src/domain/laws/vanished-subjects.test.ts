import { join } from "node:path";
import { loadLists } from "#domain/lists/load-lists.ts";
import { beforeAll, describe, expect, it } from "vitest";
import type { VanishedSubject } from "#domain/lists/lists.ts";
import { vanishedSubjects } from "./vanished-subjects.ts";

const today = "2026-10-20";
let gone: readonly VanishedSubject[];
beforeAll(async () => {
  gone = (await loadLists(join(import.meta.dirname, "../../../db/reference"))).vanishedSubjects;
});

const told = (subjects: string, issuedOn: string | null = "2026-04-15", until: number | null = null) =>
  vanishedSubjects({ targets: [{ subjects, at: [5, 9] }], issuedOn, until }, gone, today).map(
    ({ message }) => message,
  );

describe("a plan that names what is gone", () => {
  it("T04: each district of a plan to 2030, issued while there were districts", () => {
    const [message, ...others] = told("Mỗi huyện, thành phố", "2021-12", 2030);
    expect(message).toContain("còn khi ban hành, không còn từ 01/7/2025");
    expect(message).toContain("xã, phường, đặc khu");
    expect(others).toEqual([]);
  });
  it("issued after the districts were gone", () => {
    expect(told("các huyện")[0]).toContain(": không còn từ 01/7/2025");
  });
  it("names the office once, not again as a district", () => {
    const messages = told("Phòng Lao động – Thương binh và Xã hội huyện");
    expect(messages[0]).toContain("Phòng Văn hóa - Xã hội của xã");
    expect(messages.filter((message) => message.startsWith("Phòng"))).toHaveLength(1);
  });
  it.each([
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Lao động, Thương binh và Xã hội",
    "sở LĐ-TB&XH",
    "Sở LĐTBXH",
    "SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
    "Sở Lao động - Thương binh và Xã hội".normalize("NFD"),
  ])("%s is now the Sở Nội vụ's", (name) =>
    expect(told(name)).toEqual([expect.stringContaining("Sở Nội vụ")]),
  );
  it("tells each of several, with where it stands and how sure it is", () => {
    const targets = [{ subjects: "thị xã, thị trấn, Ban Dân tộc tỉnh", at: [5, 9] as const }];
    const warnings = vanishedSubjects({ targets, issuedOn: null }, gone, today);
    expect(warnings.filter(({ sure }) => sure)).toHaveLength(2);
    expect(warnings).toHaveLength(3);
    expect(warnings.every(({ at }) => at?.[0] === 5)).toBe(true);
  });
});

describe("says nothing", () => {
  it.each([
    "Mỗi xã, phường, đặc khu",
    "thành phố trực thuộc trung ương",
    "bà Nguyễn Thị Huyền",
    "cơ quan, đơn vị trong xã",
    "",
  ])("of “%s”", (subjects) => expect(told(subjects)).toEqual([]));
  it("of a plan that had ended by then", () => {
    expect(told("Mỗi huyện", "2022-03", 2024)).toEqual([]);
  });
});
