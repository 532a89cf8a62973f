import { describe, expect, it } from "vitest";
import { matchLinks } from "./match-links.ts";
import { nationId } from "./nation.ts";
import { readMap } from "./reference-map.ts";
import { referenceUnitId } from "./reference-unit-id.ts";
import { readThreeLevelMap, threeLevelDay } from "./three-level-map.ts";
import { threeLevelUnits } from "./three-level-units.ts";
import { correctLinks, type UnitLink } from "./unit-link.ts";

/** Two provinces that became one, with two districts, an island and five communes, in the form of the packages. */
const unit = (code: string, type: string, name: string, parent?: string) => ({
  code,
  type,
  name_with_type: name,
  ...(parent !== undefined && { parent_code: parent }),
});
const byCode = (...units: { code: string }[]) => Object.fromEntries(units.map((one) => [one.code, one]));
const old = readThreeLevelMap({
  tinh_tp: byCode(unit("11", "tinh", "Tỉnh Thượng"), unit("12", "tinh", "Tỉnh Hạ")),
  quan_huyen: byCode(
    unit("101", "huyen", "Huyện Suối", "11"),
    unit("102", "thi-xa", "Thị xã Đồi", "12"),
    unit("103", "huyen", "Huyện Hòn Ngọc", "12"),
  ),
  xa_phuong: byCode(
    unit("00001", "thi-tran", "Thị trấn Suối", "101"),
    unit("00002", "xa", "Xã Hoà Bình", "101"),
    unit("00003", "xa", "Xã Nà Mường", "101"),
    unit("00004", "phuong", "Phường 05", "102"),
    unit("00005", "xa", "Xã Ea H'Leo", "102"),
  ),
});

const place = (code: string, name: string) => ({ ward_code: code, name, province_code: "12" });
type Link = readonly [
  code: string | null,
  name: string,
  district: string,
  province: string,
  newCode: string,
  newName: string,
];
const data = (...links: Link[]) => [
  { type: "table", name: "provinces", data: [{ province_code: "12", name: "Hạ", place_type: "Tỉnh" }] },
  {
    type: "table",
    name: "wards",
    data: [
      place("00001", "Xã Suối"),
      place("00003", "Xã Nà Mường"),
      place("00004", "Phường Đồi"),
      place("00006", "Đặc khu Hòn Ngọc"),
    ],
  },
  {
    type: "table",
    name: "ward_mappings",
    data: links.map(([oldCode, name, district, province, newCode, newName]) => ({
      old_ward_code: oldCode,
      old_ward_name: name,
      old_district_name: district,
      old_province_name: province,
      new_ward_code: newCode,
      new_ward_name: newName,
      new_province_name: "Hạ",
    })),
  },
];
const usual: Link[] = [
  ["00001", "Thị trấn Suối", "Huyện Suối", "Tỉnh Thượng", "00001", "Xã Suối"],
  ["00002", "Xã Hòa Bình", "Huyện Suối", "Tỉnh Thượng", "00001", "Xã Suối"],
  ["00003", "Xã Nà Mường", "Huyện Suối", "Tỉnh Thượng", "00003", "Xã Nà Mường"],
  ["00004", "Phường 5", "Thị xã Đồi", "Tỉnh Hạ", "00004", "Phường Đồi"],
  ["00005", "Xã Ea H’Leo", "Thị xã Đồi", "Tỉnh Hạ", "00004", "Phường Đồi"],
];

function made(links: Link[], corrections: UnitLink[] = []) {
  const present = readMap(data(...links));
  const matched = matchLinks(data(...links), old, present);
  const result = threeLevelUnits(old, present, matched, correctLinks(matched, corrections, old));
  const names = new Map([
    ...present.map(
      ({ level, code, fullName }) => [referenceUnitId(level, code, "2025-07-01"), `${fullName}*`] as const,
    ),
    ...result.states.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    ...result,
    told: result.links.map(({ from, to, kind, sure }) =>
      [names.get(from), kind, to === null ? null : names.get(to), ...(sure ? [] : ["unsure"])].join(" "),
    ),
  };
}

describe("the three-level map", () => {
  it("hangs communes below districts below provinces, until 30/6/2025", () => {
    const { states } = made(usual);
    const [suoi] = states.filter(({ code }) => code === "00001");
    const [district] = states.filter(({ code }) => code === "101");
    const [province] = states.filter(({ code }) => code === "11");
    expect(suoi).toMatchObject({
      kind: "township",
      ancestors: [nationId, province?.id, district?.id, suoi?.id],
      provinceId: province?.id,
      communeId: suoi?.id,
      validFrom: threeLevelDay,
      validTo: "2025-07-01",
    });
  });

  it("keeps the id of what became, whole, one unit of its level, and of nothing else", () => {
    const { states } = made(usual);
    const ofToday = new Set(
      (["province", "commune"] as const).flatMap((level) =>
        ["12", "00001", "00003", "00004"].map((code) => referenceUnitId(level, code, "2025-07-01")),
      ),
    );
    const goOn = states.filter(({ id }) => ofToday.has(id));
    expect(goOn.map(({ name }) => name)).toEqual(["Xã Nà Mường"]);
  });

  it("says what became of each", () => {
    expect(made(usual).told).toEqual([
      "Tỉnh Thượng merge Tỉnh Hạ*",
      "Tỉnh Hạ merge Tỉnh Hạ*",
      "Huyện Suối split Xã Suối*",
      "Huyện Suối split Xã Nà Mường",
      "Thị xã Đồi retype Phường Đồi*",
      "Huyện Hòn Ngọc retype Đặc khu Hòn Ngọc*",
      "Thị trấn Suối merge Xã Suối*",
      "Xã Hoà Bình merge Xã Suối*",
      "Phường 05 merge Phường Đồi*",
      "Xã Ea H'Leo merge Phường Đồi*".replace("'", "’"),
    ]);
  });

  it("says so where no source tells what became of a unit", () => {
    const { told, withoutHeir } = made(usual.slice(0, 4));
    expect(withoutHeir.map(({ code }) => code)).toEqual(["00005"]);
    expect(told).toContain("Xã Ea H’Leo dissolve  unsure");
  });
});

describe("links", () => {
  it("without codes, or with codes that lost their noughts, are matched by name and place", () => {
    const bare = usual
      .map(([, ...rest]): Link => [null, ...rest])
      .map((link): Link => [link[0], link[1], link[2], link[3], String(Number(link[4])), link[5]]);
    expect(made(bare).told).toEqual(made(usual).told);
  });

  it("whose code is another place's follow the name", () => {
    const crossed: Link[] = [
      ...usual.slice(0, 4),
      ["00002", "Xã Ea H’Leo", "Thị xã Đồi", "Tỉnh Hạ", "00009", "Phường Đồi"],
    ];
    expect(made(crossed).told).toEqual(made(usual).told);
  });

  it("with nothing but the code to go by are not sure", () => {
    const renamed: Link[] = [
      ...usual.slice(0, 4),
      ["00005", "Xã Mới", "Thị xã Đồi", "Tỉnh Hạ", "00004", "Phường Đồi"],
    ];
    expect(made(renamed).told).toContain("Xã Ea H’Leo merge Phường Đồi* unsure");
  });

  it("that match nothing are left out", () => {
    expect(made([...usual, ["00099", "Xã Lạ", "Huyện Lạ", "Tỉnh Lạ", "00004", "Phường Đồi"]]).told).toEqual(
      made(usual).told,
    );
  });
});

describe("corrections", () => {
  const row = (old_code: string, new_code: string, status: UnitLink["status"] = "đã đối chiếu") => ({
    old_code,
    new_code,
    status,
    source: null,
  });

  it("replace the links of a commune, and change no id", () => {
    const { told, states } = made(usual, [row("00003", "00003"), row("00003", "00001")]);
    expect(told.filter((link) => link.startsWith("Xã Nà Mường"))).toEqual([
      "Xã Nà Mường split Xã Nà Mường",
      "Xã Nà Mường split Xã Suối*",
    ]);
    expect(states.map(({ id }) => id)).toEqual(made(usual).states.map(({ id }) => id));
  });

  it("that nobody has confirmed change nothing", () => {
    expect(made(usual, [row("00003", "00001", "chưa xác minh")]).told).toEqual(made(usual).told);
  });
});

describe("data that is not as expected", () => {
  it.each([
    ["an unknown kind", { "11": unit("11", "bang", "Bang A") }, {}],
    ["a district in nothing", {}, { "101": unit("101", "huyen", "Huyện A", "99") }],
  ])("is refused: %s", (_, tinh_tp, quan_huyen) => {
    expect(() => readThreeLevelMap({ tinh_tp, quan_huyen, xa_phuong: {} })).toThrow(Error);
  });
});
