import type { UnitKind } from "#domain/lists/lists.ts";
import { describe, expect, it } from "vitest";
import { bindableKinds } from "./bindable-kinds.ts";

const kind = (
  code: string,
  level: UnitKind["level"],
  within: UnitKind["within"],
  countsAs: string[],
): UnitKind => ({
  code,
  name: code,
  level,
  within,
  countsAs,
  until: null,
  description: null,
});
const lists = {
  unitGroups: ["agency", "school", "department", "commune-level", "district-level"].map((code) => ({
    code,
    name: code,
  })),
  unitKinds: [
    kind("commune", "commune", ["province"], ["commune-level"]),
    kind("department", "leaf", ["province"], ["agency", "department"]),
    kind("school", "leaf", ["province", "commune"], ["agency", "school"]),
    { ...kind("district", "district", ["province"], ["district-level"]), until: "2025-06-30" },
  ],
};
const codes = ({ groups, kinds }: ReturnType<typeof bindableKinds>) =>
  [groups, kinds].map((list) => list.map(({ code }) => code));

describe("what a plan can bind", () => {
  it("in a commune is what lies in a commune", () => {
    expect(codes(bindableKinds(lists, "commune"))).toEqual([["agency", "school"], ["school"]]);
  });

  it("in a province is also its departments and communes, but no level that has ended", () => {
    expect(codes(bindableKinds(lists, "province"))).toEqual([
      ["agency", "school", "department", "commune-level"],
      ["commune", "department", "school"],
    ]);
  });

  it("always includes what was read", () => {
    expect(codes(bindableKinds(lists, "commune", ["department", "district"]))).toEqual([
      ["agency", "school", "department"],
      ["department", "school", "district"],
    ]);
  });
});
