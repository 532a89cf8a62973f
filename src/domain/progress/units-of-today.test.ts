import { arrangeLineage, type LineageLink } from "#domain/units/lineage.ts";
import { describe, expect, it } from "vitest";
import { sampleRow } from "./samples.ts";
import { carryRows, spreadDoubt } from "./units-of-today.ts";

const link = (from: string, to: string, given: Partial<LineageLink> = {}): LineageLink => ({
  from,
  to,
  kind: "merge",
  onDay: "2027-01-01",
  share: null,
  sure: true,
  ...given,
});
const carry = (rows: Parameters<typeof carryRows>[0], links: readonly LineageLink[]) =>
  carryRows(rows, arrangeLineage(links), "2028-01-01");
const told = ({ rows }: ReturnType<typeof carryRows>) =>
  rows.map(({ unitId, amount, records }) => [unitId, amount, records]);

describe("sums as of today's units", () => {
  it("come together where units merged", () => {
    const merged = carry([sampleRow("a", 2), sampleRow("b", 3)], [link("a", "ab"), link("b", "ab")]);
    expect(told(merged)).toEqual([["ab", 5, 5]]);
    expect(merged.doubtful.size).toBe(0);
  });

  it("divide by stated shares, and whole", () => {
    const shared = [
      link("a", "x", { kind: "split", share: 0.6 }),
      link("a", "y", { kind: "split", share: 0.4 }),
    ];
    expect(told(carry([sampleRow("a", 10)], shared))).toEqual([
      ["x", 6, 6],
      ["y", 4, 4],
    ]);
  });

  it("are not guessed where no share is stated: both parts, and all above them, are not comparable", () => {
    const split = [link("a", "x", { kind: "split" }), link("a", "y", { kind: "split" })];
    const { doubtful } = carry([sampleRow("a", 10), sampleRow("x", 1)], split);
    expect(doubtful).toEqual(new Set(["x", "y"]));
    const units = [
      { id: "x", ancestors: ["commune", "x"] },
      { id: "z", ancestors: ["other", "z"] },
    ];
    expect(spreadDoubt(doubtful, units)).toEqual(new Set(["commune", "x"]));
  });
});
