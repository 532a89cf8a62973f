import { chartTextWidth } from "./chart-fonts.ts";
import { size } from "./chart-parts.ts";
import { chartText } from "./chart-text.ts";
import { formatNumber } from "./format-number.ts";
import { palette } from "./palette.ts";
import { renderSvg } from "./render-svg.ts";

/** How a figure went from period to period, against what is asked. */
export interface TrendChart {
  /** What the picture shows, for those who cannot see it. */
  title: string;
  points: readonly TrendPoint[];
  /** On the scale of the values; null where nothing is asked. */
  goal: number | null;
  /** "ít nhất 4 tin, bài" */
  goalLabel: string;
  /** Beside each value: "%", "cuộc". */
  unit: string;
  /** Where the figure may end, from the last known value on. */
  forecast?: { readonly label: string; readonly low: number; readonly high: number };
  /** Pixels; 720 unless told. */
  width?: number;
}

export interface TrendPoint {
  /** The period: "Quý III". */
  label: string;
  /** 0 or more; null where there is no figure, which is not zero: the line is broken there. */
  value: number | null;
}

const height = 260;
const [top, bottom, left, right] = [30, 34, 12, 12];

/**
 * A line with its values written at the points, a dashed line for what is asked, and the forecast as a bar between
 * its ends. Returns an SVG as text. Throws a RangeError where a value is negative or not a number.
 */
export function drawTrend(chart: TrendChart): string {
  const { points, goal, forecast } = chart;
  const known = points.flatMap(({ value }) => value ?? []);
  const all = [
    ...known,
    ...(goal === null ? [] : [goal]),
    ...(forecast ? [forecast.low, forecast.high] : []),
  ];
  for (const value of all)
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`A value of the trend is ${value}`);
  const width = chart.width ?? 720;
  const labels = [...points.map(({ label }) => label), ...(forecast ? [forecast.label] : [])];
  const say = (value: number) =>
    `${formatNumber(value)}${chart.unit === "%" ? "" : " "}${chartText(chart.unit)}`;
  return renderSvg(
    {
      grid: { left, right, top, bottom, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        data: labels.map(chartText),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.line } },
        axisLabel: { color: palette.ink, fontSize: size, hideOverlap: true },
      },
      yAxis: { type: "value", min: 0, max: Math.max(1, ...all) * 1.18, show: false },
      series: [
        ...(goal === null ? [] : [goalAcross(goal, chartText(chart.goalLabel), width)]),
        {
          type: "line",
          data: points.map(({ value }) => value),
          connectNulls: false,
          symbol: "circle",
          symbolSize: 8,
          lineStyle: { color: palette.river, width: 2.5 },
          itemStyle: { color: palette.river },
          label: {
            show: true,
            position: "top",
            color: palette.ink,
            fontSize: size,
            fontWeight: 600,
            formatter: ({ value }) => (typeof value === "number" ? say(value) : ""),
          },
        },
        ...(forecast
          ? [forecastRange(points.length, forecast, `${say(forecast.low)} – ${say(forecast.high)}`)]
          : []),
      ],
    },
    chart.title,
    width,
    height,
  );
}

/** A dashed line at a height of the picture, its name at the left above it. */
function goalAcross(goal: number, label: string, width: number) {
  return {
    type: "custom" as const,
    z: 1,
    data: [[0, goal]],
    renderItem: (_: unknown, api: { coord(at: number[]): number[] }) => {
      const [, y = 0] = api.coord([0, goal]);
      return {
        type: "group" as const,
        children: [
          {
            type: "line" as const,
            shape: { x1: left, x2: width - right, y1: y, y2: y },
            style: { stroke: palette.ink, fill: "none", lineWidth: 1.5, lineDash: [4, 3] },
          },
          {
            type: "text" as const,
            x: left,
            y: y - 4,
            style: { text: label, fill: palette.ink, fontSize: size, verticalAlign: "bottom" as const },
          },
        ],
      };
    },
  };
}

/** From low to high, as an upright bar with both ends, and what it says below it, clear of the goal line. */
function forecastRange(at: number, { low, high }: { low: number; high: number }, label: string) {
  return {
    type: "custom" as const,
    data: [[at, high]],
    renderItem: (_: unknown, api: { coord(at: number[]): number[] }) => {
      const [x = 0, from = 0] = api.coord([at, high]);
      const [, to = 0] = api.coord([at, low]);
      const bar = { stroke: palette.unknown, fill: "none", lineWidth: 2 };
      const half = Math.min(chartTextWidth(label, size, 400) / 2, 60);
      return {
        type: "group" as const,
        children: [
          { type: "line" as const, shape: { x1: x, x2: x, y1: from, y2: to }, style: bar },
          { type: "line" as const, shape: { x1: x - 6, x2: x + 6, y1: from, y2: from }, style: bar },
          { type: "line" as const, shape: { x1: x - 6, x2: x + 6, y1: to, y2: to }, style: bar },
          {
            type: "text" as const,
            x: x + half,
            y: to + 5,
            style: {
              text: label,
              fill: palette.ink,
              fontSize: size,
              align: "right" as const,
              verticalAlign: "top" as const,
            },
          },
        ],
      };
    },
  };
}
