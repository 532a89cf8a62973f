import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nobody } from "./activity-results.ts";
import { hasSeveralLevels, levelHeads, productTable } from "./product-table.ts";
import { productLevels, type ProductSum } from "./report-figures.ts";
import { dakNongProducts } from "./sample-province.ts";

const sum = fc.record({
  kind: fc.constantFrom("talk", "banner", "news"),
  name: fc.constant("Loại"),
  unit: fc.constant("cuộc"),
  level: fc.constantFrom(...productLevels),
  embedded: fc.boolean(),
  amount: fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100),
  activities: fc.nat(100),
  withEvidence: fc.nat(100),
  attendance: fc.constant(nobody),
}) satisfies fc.Arbitrary<ProductSum>;

describe("products by kind and level", () => {
  test("the table of Đắk Nông 2019, as its report gives it", () => {
    const table = productTable({ products: dakNongProducts });
    expect(levelHeads(table)).toEqual(["Cấp tỉnh", "Cấp huyện (cũ)", "Cấp xã"]);
    const told = Object.fromEntries(table.rows.map(({ kind, total, parts }) => [kind, [total, ...parts]]));
    expect(told).toMatchObject({
      talk: [115, 102, 9, 4],
      training: [69, 4, 4, 61],
      banner: [431, 114, 255, 62],
    });
  });

  test("the total is the sum of the parts and what was embedded is within it, whatever is added", () => {
    fc.assert(
      fc.property(fc.array(sum, { maxLength: 40 }), (products) => {
        for (const row of productTable({ products }).rows) {
          expect(row.total).toBeCloseTo(
            row.parts.reduce((a, b) => a + b, 0),
            6,
          );
          expect(row.embedded).toBeLessThanOrEqual(row.total);
        }
      }),
    );
  });

  test("a level at which nothing was done has no column", () => {
    const products = dakNongProducts.filter(({ level }) => level !== "district");
    expect(levelHeads(productTable({ products }))).toEqual(["Cấp tỉnh", "Cấp xã"]);
    expect(productTable({ products: [] })).toEqual({ levels: [], rows: [], hasEmbedded: false });
    const figures = {
      targets: [],
      groups: [],
      products: products.filter(({ level }) => level === "commune"),
    };
    expect(hasSeveralLevels({ figures })).toBe(false);
  });
});
