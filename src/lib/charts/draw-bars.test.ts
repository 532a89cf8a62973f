import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { type Bar, drawBars } from "./draw-bars.ts";
import { palette } from "./palette.ts";
import { standings } from "./standings.ts";

const bar: Bar = { label: "Mỗi thôn một cuộc", share: 77.75, standing: "behind", note: "7/9 cuộc" };
const draw = (bars: Bar[], more = {}) => drawBars({ title: "Tỷ lệ thực hiện", bars, ...more });
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
/** The bars' colours and lengths in pixels, from the top down. */
const drawn = (svg: string) =>
  [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l[^"]*" fill="(#[^"]+)"/g)].map(
    ([, length, color]) => ({
      length: Number(length),
      color,
    }),
  );
const goalX = (svg: string) => Number(/<path d="M([\d.]+) [^>]*stroke-dasharray/.exec(svg)?.[1]);
const axisX = (svg: string) => Number(/<path d="M([\d.]+) [^>]*stroke="#D9D5CC"/.exec(svg)?.[1]);

test("says label, share, standing and note, and names the goal", () => {
  expect(texts(draw([bar]))).toEqual(
    expect.arrayContaining(["Mỗi thôn một cuộc", "77,8% · chậm", "7/9 cuộc", "Mục tiêu 100%"]),
  );
  expect(texts(draw([bar], { goal: 90 }))).toContain("Mục tiêu 90%");
});

test("a bar that reaches the goal ends at its line, half of it at half", () => {
  const svg = draw([
    { ...bar, share: 100 },
    { ...bar, share: 50 },
  ]);
  const [whole, half] = drawn(svg).map(({ length }) => length);
  expect(whole).toBeCloseTo(goalX(svg) - axisX(svg), -0.5);
  expect(half).toBeCloseTo((whole ?? 0) / 2, 0);
});

test("a bar far beyond the goal is cut and says so, and the others keep their size", () => {
  const svg = draw([
    { ...bar, share: 900 },
    { ...bar, share: 100 },
  ]);
  const [cut, whole] = drawn(svg).map(({ length }) => length);
  expect((cut ?? 0) / (whole ?? 1)).toBeCloseTo(1.5, 1);
  expect(texts(svg)).toContain("» 900% · chậm");
});

test("no figure is not zero", () => {
  const svg = draw([
    { label: "Khảo sát", share: null, standing: "no-data" },
    { label: "Thôn", share: 0, standing: "late" },
  ]);
  expect(texts(svg)).toEqual(expect.arrayContaining(["chưa có số liệu", "0% · quá hạn"]));
});

test("a note of any length leaves room for the bars", () => {
  const svg = draw([{ ...bar, note: "rất nhiều cuộc truyền thông ".repeat(20) }]);
  expect(drawn(svg)[0]?.length).toBeGreaterThan(50);
  expect(texts(svg).join("\n")).toMatch(/rất nhiều.*…$/m);
});

test("each standing has its colour and its word", () => {
  const names = Object.keys(standings) as (keyof typeof standings)[];
  const svg = draw(names.map((standing) => ({ label: standing, share: 40, standing })));
  expect(drawn(svg).map(({ color }) => color)).toEqual(names.map((name) => standings[name].color));
  for (const name of names) expect(texts(svg).join("\n")).toContain(standings[name].word);
  expect(standings.behind.color).not.toBe(standings.late.color);
});

test("can be heard, stands alone, and carries nothing that a strict page refuses", () => {
  const svg = drawBars({ title: 'Kết quả <2026> & "nay"', bars: [bar] });
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*font-family="'Be Vietnam Pro', sans-serif"/);
  expect(svg).toContain('<title>Kết quả &lt;2026&gt; &amp; "nay"</title>');
  expect(svg).not.toMatch(/<style|style=|class=| id=|<script|ecmeta/);
  expect(() => new SaxesParser().write(svg).close()).not.toThrow();
});

test("the same chart gives the same text", () => {
  expect(draw([bar])).toBe(draw([bar]));
});

test("labels with markup, braces and loose marks are shown as they are", () => {
  const label = "Thôn <b>Nà</b> {x|y} & Đu\u031Bo\u031B\u0300ng ≥ 2";
  const svg = draw([{ ...bar, label, note: "{first|1}" }], { width: 900 });
  expect(texts(svg).join(" ")).toContain("Thôn &lt;b&gt;Nà&lt;/b&gt; {x|y} &amp; Đường &gt;= 2");
  expect(() => new SaxesParser().write(svg).close()).not.toThrow();
});

test("refuses a share that is no figure; draws no bars at all without complaint", () => {
  for (const share of [NaN, -1, Infinity]) expect(() => draw([{ ...bar, share }])).toThrow(RangeError);
  expect(() => draw([bar], { goal: 0 })).toThrow(RangeError);
  expect(texts(draw([]))).toEqual(["Mục tiêu 100%"]);
});

test("every colour of a bar can be told from the paper", () => {
  for (const { color } of Object.values(standings))
    expect(contrast(color, palette.paper)).toBeGreaterThan(4.5);
});

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
