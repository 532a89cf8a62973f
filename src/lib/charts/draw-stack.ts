import type { BarSeriesOption } from "echarts/charts";
import { chartTextWidth } from "./chart-fonts.ts";
import { categoryAxis, lineHeight, size, valueAxis } from "./chart-parts.ts";
import { chartText } from "./chart-text.ts";
import { formatNumber } from "./format-number.ts";
import { palette } from "./palette.ts";
import { renderSvg } from "./render-svg.ts";
import { wrapLabel } from "./wrap-label.ts";

/** Who took part, one bar a row, in parts by sex. */
export interface StackChart {
  /** What the picture shows, for those who cannot see it. */
  title: string;
  rows: readonly StackRow[];
  /** What is counted: "lượt người" unless told. */
  unit?: string;
  /** Pixels; 720 unless told. */
  width?: number;
}

export interface StackRow {
  label: string;
  /** Whole numbers, 0 or more; null where nothing was counted, which is not zero. */
  amounts: Record<Part, number> | null;
}

type Part = keyof typeof parts;

/** Never pink for women and blue for men; each part says its name. */
const parts = {
  women: { word: "nữ", color: palette.women },
  men: { word: "nam", color: palette.men },
  unknown: { word: "chưa rõ", color: palette.unknown },
} as const;

const partNames = Object.keys(parts) as Part[];

const rowGap = 14;
const top = 8;
const bottom = 8;

/**
 * Horizontal bars of women, men and unknown, each part named where it has room, and at the end of the bar the total
 * with all parts in words. Returns an SVG as text. Throws a RangeError where an amount is negative or not whole.
 */
export function drawStack(chart: StackChart): string {
  const unit = chartText(chart.unit ?? "lượt người");
  const width = chart.width ?? 720;
  for (const { label, amounts } of chart.rows) {
    const wrong =
      amounts !== null && partNames.some((part) => !(Number.isInteger(amounts[part]) && amounts[part] >= 0));
    if (wrong) throw new RangeError(`The amounts of "${label}" are not whole numbers from 0`);
  }

  const left = Math.round(width * 0.32);
  const labels = chart.rows.map((row) =>
    wrapLabel(chartText(row.label), left - 16, 3, (text) => chartTextWidth(text, size, 400)),
  );
  const values = chart.rows.map((row) => describe(row, unit));
  const right = Math.ceil(Math.max(...values.flat().map((line) => chartTextWidth(line, size, 600)), 0)) + 14;
  const row = Math.max(2, ...labels.map((lines) => lines.length)) * lineHeight + rowGap;
  const height = top + row * chart.rows.length + bottom;
  const most = Math.max(1, ...chart.rows.map(total));
  const pixels = (amount: number) => ((width - left - right) * amount) / most;

  return renderSvg(
    {
      grid: { left, right, top, bottom, outerBoundsMode: "none" },
      xAxis: { type: "value", min: 0, max: most, show: false },
      yAxis: [categoryAxis(labels), valueAxis(values)],
      series: partNames.map((part) => partSeries(part, chart.rows, pixels)),
    },
    chart.title,
    width,
    height,
  );
}

/** One part of all the bars; its name stands in the bar where it fits. */
function partSeries(
  part: Part,
  rows: readonly StackRow[],
  pixels: (amount: number) => number,
): BarSeriesOption {
  const { word, color } = parts[part];
  return {
    type: "bar",
    stack: "people",
    barWidth: 24,
    // The line between the parts is what tells them apart in black and white.
    itemStyle: { color, borderColor: palette.paper, borderWidth: 1 },
    data: rows.map(({ amounts }) => {
      const amount = amounts?.[part] ?? 0;
      const text = `${word} ${formatNumber(amount)}`;
      const fits = amount > 0 && chartTextWidth(text, size, 600) + 12 <= pixels(amount);
      return { value: amount, label: { show: fits, formatter: () => text } };
    }),
    label: { position: "inside", color: palette.paper, fontSize: size, fontWeight: 600 },
  };
}

/** The lines at the end of a bar: the total, then its parts, so that the narrowest part is named too. */
function describe({ amounts }: StackRow, unit: string): string[] {
  if (amounts === null) return ["chưa có số liệu"];
  const named = partNames.filter((part) => amounts[part] > 0);
  return [
    `${formatNumber(partNames.reduce((sum, part) => sum + amounts[part], 0))} ${unit}`,
    ...(named.length === 0
      ? []
      : [named.map((part) => `${parts[part].word} ${formatNumber(amounts[part])}`).join(" · ")]),
  ];
}

function total({ amounts }: StackRow): number {
  return amounts === null ? 0 : partNames.reduce((sum, part) => sum + amounts[part], 0);
}
