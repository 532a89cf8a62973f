import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawTiles, type Tile } from "./draw-tiles.ts";
import { palette } from "./palette.ts";

const tile = (values: Partial<Tile> = {}): Tile => ({
  label: "Lai Châu",
  column: 0,
  row: 0,
  standing: "behind",
  figure: "62%",
  ...values,
});
const draw = (...tiles: Tile[]) => drawTiles({ title: "Tiến độ của các tỉnh", tiles });

test("a tile says place, figure and standing, in words and by colour", () => {
  const svg = draw(tile());
  expect(svg).toContain("<title>Lai Châu: 62%, chậm</title>");
  expect(svg).toContain(">Lai Châu</text>");
  expect(svg).toContain(">62%</text>");
  expect(svg).toContain(palette.amber);
});

test("the picture is as large as its tiles lie apart", () => {
  const svg = draw(tile(), tile({ column: 4, row: 16, label: "Cà Mau" }));
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const [, one, tall] = /viewBox="0 0 (\d+) (\d+)"/.exec(draw(tile())) ?? [];
  expect(Number(width)).toBeGreaterThan(5 * Number(one));
  expect(Number(height)).toBeGreaterThan(17 * Number(tall));
});

test("two places on one tile are refused", () => {
  expect(() => draw(tile(), tile({ label: "Lào Cai" }))).toThrow("Lào Cai");
});

test("a name too wide is cut, and whole in the title", () => {
  const svg = draw(tile({ label: "Thành phố Hồ Chí Minh mở rộng" }));
  expect(svg).toContain("…</text>");
  expect(svg).toContain("<title>Thành phố Hồ Chí Minh mở rộng: 62%, chậm</title>");
});

test("a place with nothing to judge has no mark and says so", () => {
  const svg = draw(tile({ standing: null, figure: "–" }));
  expect(svg).toContain("Lai Châu: –, không được giao");
  expect(svg).not.toContain("<path");
});

test("links are escaped, and the file is well formed whatever it says", () => {
  const svg = draw(tile({ label: "A & B <i>", href: '/x?a=1&b="2"' }));
  expect(svg).toContain('href="/x?a=1&amp;b=&quot;2&quot;"');
  expect(() => new SaxesParser().write(svg).close()).not.toThrow();
});
