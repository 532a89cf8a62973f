import type { CustomSeriesOption } from "echarts/charts";
import type { YAXisComponentOption } from "echarts/types/dist/echarts";
import { palette } from "./palette.ts";

/** Pixels: the size of labels and figures, and the distance from one of their lines to the next. */
export const size = 13;
export const lineHeight = 17;

/** The labels of the bars, from the top down; each is its lines. */
export function categoryAxis(labels: readonly (readonly string[])[]): YAXisComponentOption {
  return {
    type: "category",
    inverse: true,
    data: labels.map((lines) => lines.join("\n")),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    // ECharts leaves out every second label where it thinks them crowded.
    axisLabel: { interval: 0, color: palette.ink, fontSize: size, lineHeight, margin: 10 },
  };
}

/**
 * What each bar says, in a column of its own to the right of them all, so that neither a bar nor the goal line runs
 * through it: the first line strong, the rest plain.
 */
export function valueAxis(values: readonly (readonly string[])[]): YAXisComponentOption {
  return {
    type: "category",
    inverse: true,
    position: "right",
    // Braces and bars would be read as styles.
    data: values.map((lines) => lines.map((line) => line.replaceAll(/[{}|]/g, " ")).join("\n")),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      interval: 0,
      color: palette.ink,
      margin: 10,
      formatter: (text: string) =>
        text
          .split("\n")
          .map((line, index) => `{${index === 0 ? "first" : "rest"}|${line}}`)
          .join("\n"),
      rich: {
        first: { fontSize: size, lineHeight, fontWeight: 600 },
        rest: { fontSize: size, lineHeight },
      },
    },
  };
}

/** A dashed line at a value of the x axis, from `top` to `bottom`, with its name above. */
export function goalLine(
  goal: number,
  label: string,
  span: { top: number; bottom: number },
): CustomSeriesOption {
  return {
    type: "custom",
    z: 1,
    data: [[goal, 0]],
    renderItem: (_, api) => {
      const [x = 0] = api.coord([goal, 0]);
      return {
        type: "group",
        children: [
          {
            type: "line",
            shape: { x1: x, x2: x, y1: span.top - 4, y2: span.bottom },
            style: { stroke: palette.ink, fill: "none", lineWidth: 1.5, lineDash: [4, 3] },
          },
          {
            type: "text",
            x,
            y: span.top - 8,
            style: {
              text: label,
              fill: palette.ink,
              fontSize: size,
              align: "center",
              verticalAlign: "bottom",
            },
          },
        ],
      };
    },
  };
}
