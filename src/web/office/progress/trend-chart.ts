import { amountUnitNames } from "#domain/lists/amount-units.ts";
import type { FigureTrend } from "#domain/progress/get-trend.ts";
import { drawTrend } from "#lib/charts/draw-trend.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";

/** "%" of units, or what the target counts: "cuộc". */
export function trendUnit({ counts, target }: Pick<FigureTrend, "counts" | "target">): string {
  return counts === "units" ? "%" : amountUnitNames[target.amountUnit];
}

export function trendTitle({ target, unit, counts }: FigureTrend): string {
  const what = counts === "units" ? "tỷ lệ đơn vị đạt" : trendUnit({ counts, target });
  return `${target.name}, ${unit.name}: ${what} theo quý`;
}

export function trendSvg(trend: FigureTrend): string {
  const { points, goal, forecast } = trend;
  const unit = trendUnit(trend);
  const asked = goal === null ? "" : `${formatNumber(goal)}${unit === "%" ? "" : " "}${unit}`;
  return drawTrend({
    title: trendTitle(trend),
    points: points.map(({ label, value }) => ({ label, value })),
    goal,
    goalLabel: `${trend.target.most !== null && trend.target.least === null ? "không quá" : "cần"} ${asked}`,
    unit,
    ...(forecast && { forecast: { label: forecast.until, low: forecast.low, high: forecast.high } }),
  });
}
