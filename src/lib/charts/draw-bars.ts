import { chartTextWidth } from "./chart-fonts.ts";
import { categoryAxis, goalLine, lineHeight, size, valueAxis } from "./chart-parts.ts";
import { chartText } from "./chart-text.ts";
import { formatPercent } from "./format-number.ts";
import { renderSvg } from "./render-svg.ts";
import { type ChartStanding, standings } from "./standings.ts";
import { wrapLabel } from "./wrap-label.ts";

/** Shares reached, one bar a target or a unit, against one goal. */
export interface BarChart {
  /** What the picture shows, for those who cannot see it. */
  title: string;
  bars: readonly Bar[];
  /** Percent, 100 unless told. */
  goal?: number;
  /** Of the goal line; "Mục tiêu 100%" unless told. */
  goalLabel?: string;
  /** Pixels; 720 unless told. */
  width?: number;
}

export interface Bar {
  label: string;
  /** Percent of the goal's scale, 0 or more; null where there is no figure, which is not zero. */
  share: number | null;
  standing: ChartStanding;
  /** Shown after the share, for example "26/24 cuộc". */
  note?: string;
}

const rowGap = 14;
const top = 30;
const bottom = 8;
/** How far beyond the goal the scale goes at most; a longer bar is cut there and says its figure after "»". */
const furthest = 1.5;

/**
 * Horizontal bars with the label, the share, the standing in words, and a goal line. Returns an SVG as text.
 * Throws a RangeError where a share is negative or not a number.
 */
export function drawBars(chart: BarChart): string {
  const goal = chart.goal ?? 100;
  const width = chart.width ?? 720;
  for (const { share, label } of chart.bars) {
    if (share !== null && !(share >= 0 && share < Infinity)) {
      throw new RangeError(`The share of "${label}" is ${share}`);
    }
  }
  if (!(goal > 0 && goal < Infinity)) throw new RangeError(`The goal is ${goal}`);

  const left = Math.round(width * 0.38);
  const labels = chart.bars.map((bar) =>
    wrapLabel(chartText(bar.label), left - 16, 3, (text) => chartTextWidth(text, size, 400)),
  );
  const values = chart.bars.map((bar) => describe(bar, goal * furthest, width * 0.34));
  const right = Math.ceil(Math.max(...values.flat().map((line) => chartTextWidth(line, size, 600)), 0)) + 14;
  const row = Math.max(2, ...[...labels, ...values].map((lines) => lines.length)) * lineHeight + rowGap;
  const height = top + row * chart.bars.length + bottom;
  const end = Math.min(goal * furthest, Math.max(goal, ...chart.bars.map((bar) => bar.share ?? 0)));

  return renderSvg(
    {
      grid: { left, right, top, bottom, outerBoundsMode: "none" },
      xAxis: { type: "value", min: 0, max: end, show: false },
      yAxis: [categoryAxis(labels), valueAxis(values)],
      series: [
        goalLine(goal, chartText(chart.goalLabel ?? `Mục tiêu ${formatPercent(goal)}`), {
          top,
          bottom: height - bottom,
        }),
        {
          type: "bar",
          barWidth: 18,
          data: chart.bars.map((bar) => ({
            value: Math.min(bar.share ?? 0, end),
            itemStyle: { color: standings[bar.standing].color },
          })),
        },
      ],
    },
    chart.title,
    width,
    height,
  );
}

/** The lines beside a bar: share and standing, then the note in at most two lines of `width` pixels. */
function describe(bar: Bar, end: number, width: number): string[] {
  const { word } = standings[bar.standing];
  const share = bar.share === null ? [] : [`${bar.share > end ? "» " : ""}${formatPercent(bar.share)}`];
  const note = wrapLabel(chartText(bar.note ?? ""), width, 2, (text) => chartTextWidth(text, size, 400));
  return [[...share, word].join(" · "), ...note];
}
