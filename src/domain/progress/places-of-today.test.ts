import { arrangeLineage, type LineageLink } from "#domain/units/lineage.ts";
import { describe, expect, it } from "vitest";
import type { Place } from "./place-map.queries.ts";
import { carryCounts, carryFigures, findPlaceHeirs } from "./places-of-today.ts";

const place = (id: string): Place => ({
  id,
  name: id,
  kind: "commune",
  code: null,
  provinceId: "province",
  demo: false,
});
const link = (from: string, to: string | null, given: Partial<LineageLink> = {}): LineageLink => ({
  from,
  to,
  kind: "merge",
  onDay: "2025-07-01",
  share: null,
  sure: true,
  ...given,
});
const heirsOf = (ids: readonly string[], links: readonly LineageLink[], now: readonly string[]) =>
  findPlaceHeirs(ids, arrangeLineage(links), "2024-12-31", {
    day: "2026-10-20",
    places: [...now.map(place), place("province")],
  });
const row = (placeId: string, ...figures: number[]) => ({ placeId, provinceId: "old", figures });

describe("figures as of today's places", () => {
  it("add up where places came together, and stay where nothing happened", () => {
    const heirs = heirsOf(["a", "b", "c"], [link("a", "ab"), link("b", "ab")], ["ab", "c"]);
    expect(carryFigures([row("a", 1, 2), row("b", 3), row("c", 5)], heirs)).toEqual([
      { placeId: "ab", provinceId: "province", figures: [4, 2] },
      { placeId: "c", provinceId: "province", figures: [5] },
    ]);
    expect(heirs.doubtful).toEqual(new Set());
  });

  it("belong to nobody where a place was divided, and those that may have a part are in doubt", () => {
    const split = [link("a", "x", { kind: "split" }), link("a", "y", { kind: "split" })];
    const heirs = heirsOf(["a", "b"], [...split, link("b", "y")], ["x", "y"]);
    expect(carryFigures([row("a", 7), row("b", 2)], heirs)).toEqual([
      // The whole province has them all the same.
      { placeId: "province", provinceId: "province", figures: [7] },
      { placeId: "y", provinceId: "province", figures: [2] },
    ]);
    expect(heirs.doubtful).toEqual(new Set(["x", "y"]));
    expect(heirs.doubtfulProvinces).toEqual(new Set());
  });

  it("are not divided by stated shares: units went whole, and their own history says where", () => {
    const split = [
      link("a", "x", { kind: "split", share: 0.6 }),
      link("a", "y", { kind: "split", share: 0.4 }),
    ];
    const heirs = heirsOf(["a"], split, ["x", "y"]);
    expect(heirs.heirOf("a")?.id).toBe("province");
    expect(heirs.doubtful).toEqual(new Set(["x", "y"]));
  });

  it("are told of no province where a place was divided between two", () => {
    const split = [link("a", "x", { kind: "split" }), link("a", "far", { kind: "split" })];
    const far = { ...place("far"), provinceId: "elsewhere" };
    const places = [place("x"), far, place("province"), { ...place("elsewhere"), provinceId: "elsewhere" }];
    const heirs = findPlaceHeirs(["a"], arrangeLineage(split), "2024-12-31", { day: "2026-10-20", places });
    expect(heirs.heirOf("a")).toBeNull();
    expect(heirs.doubtfulProvinces).toEqual(new Set(["province", "elsewhere"]));
  });

  it("follow through two changes, and end where a place ended without one after it", () => {
    const chain = [
      link("a", "b"),
      link("b", "c", { onDay: "2026-03-01" }),
      link("z", null, { kind: "dissolve" }),
    ];
    const heirs = heirsOf(["a", "z"], chain, ["c"]);
    expect(heirs.heirOf("a")?.id).toBe("c");
    expect(heirs.heirOf("z")).toBeNull();
  });

  it("count who must then in the places of now, and of the places themselves those of now", () => {
    const heirs = heirsOf(["a", "b"], [link("a", "ab"), link("b", "ab")], ["ab"]);
    const count = (placeId: string, kind: string, units: number) => ({
      placeId,
      provinceId: "old",
      kind,
      units,
    });
    const then = [
      count("a", "school", 2),
      count("b", "school", 3),
      count("a", "commune", 1),
      count("b", "commune", 1),
    ];
    const counts = carryCounts(
      then,
      [count("ab", "commune", 1), count("ab", "school", 9)],
      new Set(["commune"]),
      heirs,
    );
    const units = (kind: string) =>
      counts.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.units, 0);
    expect(units("school")).toBe(5);
    expect(units("commune")).toBe(1);
    expect(new Set(counts.map(({ placeId }) => placeId))).toEqual(new Set(["ab"]));
  });
});
