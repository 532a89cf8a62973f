import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PeopleSplit } from "./people-split.tsx";

const render = (women: number | null, men: number | null, unknown?: number) =>
  renderToStaticMarkup(createElement(PeopleSplit, { women, men, ...(unknown !== undefined && { unknown }) }));

it("says numbers and shares, and draws bars that fill the whole", () => {
  const html = render(1500, 500);
  expect(html).toContain("Nữ 1.500 (75%)");
  expect(html).toContain("Nam 500 (25%)");
  const widths = [...html.matchAll(/ width="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(widths).toEqual([75, 25]);
});

it("counts those of unknown sex into the shares", () => {
  expect(render(1, 1, 2)).toContain("Khác hoặc chưa rõ 2 (50%)");
});

it("gives no share where one side is not known: unknown is not zero", () => {
  const html = render(40, null);
  expect(html).toContain("Nam chưa có số liệu");
  expect(html).not.toMatch(/%|<svg/);
});

it("divides nothing by zero", () => {
  const html = render(0, 0);
  expect(html).toContain("Nữ 0");
  expect(html).not.toMatch(/NaN|%|<svg/);
});
