import { describe, expect, test } from "vitest";
import { inSentence, issuingBody } from "./issuing-body.ts";

const nation = { level: "nation", kind: "nation", name: "Việt Nam" } as const;
const province = { level: "province", kind: "province", name: "Tỉnh Minh Họa" } as const;
const commune = { level: "commune", kind: "commune", name: "Xã Suối Hoa" } as const;
const leaf = (kind: string, name: string) => ({ level: "leaf", kind, name }) as const;

describe("who issues a document", () => {
  test("a commune: its people's committee, under the province's, signed on its behalf", () => {
    expect(issuingBody(commune, [nation, province], "BC")).toMatchObject({
      body: "Ủy ban nhân dân xã Suối Hoa",
      parent: "UBND tỉnh Minh Họa",
      place: "Suối Hoa",
      symbol: "BC-UBND",
      authority: ["TM. Ủy ban nhân dân"],
      position: "Chủ tịch",
      copies: ["Thường trực Đảng ủy, HĐND xã", "Lãnh đạo UBND xã"],
    });
  });

  test("a province stands under nobody", () => {
    expect(issuingBody(province, [nation], "BC")).toMatchObject({ parent: null, place: "Minh Họa" });
  });

  test("a place called by a number keeps its kind", () => {
    expect(issuingBody({ ...commune, name: "Phường 1" }, [nation, province], "BC").place).toBe("Phường 1");
  });

  test("an office of the commune stands under the committee, in the commune, and its head signs", () => {
    const office = leaf("culture-social-office", "Phòng Văn hóa - Xã hội");
    expect(issuingBody(office, [nation, province, commune], "BC")).toMatchObject({
      body: "Phòng Văn hóa - Xã hội",
      parent: "UBND xã Suối Hoa",
      place: "Suối Hoa",
      symbol: "BC-VHXH",
      authority: [],
      position: "Trưởng phòng",
    });
  });

  test("the police and the unions are not under the committee", () => {
    expect(issuingBody(leaf("police", "Công an xã"), [nation, province, commune], "BC")).toMatchObject({
      parent: null,
      symbol: "BC-CA",
      position: "Thủ trưởng đơn vị",
    });
  });

  test.each([
    ["Trạm Y tế", "health-station", "BC-TYT"],
    ["Trường Trung học cơ sở Suối Hoa", "school", "BC-THCSSH"],
    ["Trung tâm Dịch vụ tổng hợp", "service-centre", "BC-TTDVTH"],
  ])("%s has the symbol of its initials", (name, kind, symbol) => {
    expect(issuingBody(leaf(kind, name), [nation, province, commune], "BC").symbol).toBe(symbol);
  });
});

test("inside a sentence only the kind of a territory loses its capital", () => {
  expect(inSentence("Xã Suối Hoa")).toBe("xã Suối Hoa");
  expect(inSentence("Đặc khu Phú Quốc")).toBe("đặc khu Phú Quốc");
  expect(inSentence("Bản Nà Lúa")).toBe("bản Nà Lúa");
  expect(inSentence("Trạm Y tế")).toBe("Trạm Y tế");
  expect(inSentence("Thành phố Hồ Chí Minh")).toBe("Thành phố Hồ Chí Minh");
});
