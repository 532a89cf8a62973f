import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  LineChart,
  type LineSeriesOption,
} from "echarts/charts";
import { GridComponent, type GridComponentOption } from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartFontFamily } from "./chart-fonts.ts";

use([BarChart, CustomChart, GridComponent, LineChart, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | LineSeriesOption | GridComponentOption
>;

/**
 * The chart as an SVG for page and Word: its title is what a screen reader says, its font the page's, and it carries
 * no style sheet, style attribute, id or script, so that it can stand inline on a page with a strict content policy,
 * beside others. The same option gives the same text. Sizes in pixels.
 */
export function renderSvg(option: ChartOption, title: string, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, silent: true, ...option });
    return dress(chart.renderToSVGString(), title, width, height);
  } finally {
    chart.dispose();
  }
}

function dress(svg: string, title: string, width: number, height: number): string {
  const drawing = svg
    .replace(/^<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    // What ECharts adds for a pointer that is never there, with a counter that differs from one chart to the next.
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, "")
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, "")
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    // Grounds of labels and of the picture, which are never filled.
    .replaceAll(/<(path|rect)(?![^>]* stroke=)[^>]* fill="none"[^>]*><\/\1>/g, "")
    .replaceAll(/\n+/g, "\n")
    .trim();
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="'${chartFontFamily}', sans-serif" font-size="12">\n<title>${escapeXml(title)}</title>\n${drawing}\n</svg>`
  );
}

/** "font-size:12px;font-weight:600;" as attributes; the family stands on the root. */
function attributes(style: string): string {
  return style
    .split(";")
    .map((declaration) => declaration.split(":", 2))
    .filter(([name]) => name === "font-size" || name === "font-weight")
    .map(([name, value]) => ` ${name}="${value?.replace(/px$/, "")}"`)
    .join("");
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
