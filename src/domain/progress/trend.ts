import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { BoardFigure, BoardPoint, BoardTarget } from "./board.ts";
import type { Standing } from "./standing.ts";

/** How a figure of one target went from quarter to quarter, against what is asked. */
export interface Trend {
  /** The oldest first. */
  readonly points: readonly TrendPoint[];
  /** On the scale of the values; null where nothing is asked. */
  readonly goal: number | null;
  /** "units": per cent of those who must that reached it; "amount": in the target's own unit. */
  readonly counts: "units" | "amount";
  readonly forecast: TrendForecast | null;
}

export interface TrendPoint {
  /** As lib/calendar names quarters. */
  readonly id: string;
  readonly label: string;
  /** null where there is no figure, which is not zero. */
  readonly value: number | null;
  readonly standing: Standing | null;
  /** "12/40 đơn vị"; null where an amount says all. */
  readonly note: string | null;
}

export interface TrendForecast {
  /** "Dự báo đạt" */
  readonly name: string;
  /** "đến 31/12/2026" */
  readonly until: string;
  /** On the scale of the values. */
  readonly low: number;
  readonly high: number;
  readonly sentences: readonly string[];
}

type Asked = Pick<BoardTarget, "basis" | "least" | "most" | "aim">;

/** @param own the figure is of one unit, which is held against what is asked of each */
export function trendOf(
  target: Asked,
  figures: readonly { readonly quarters: readonly string[]; readonly figure: BoardFigure | null }[],
  own: boolean,
): Omit<Trend, "forecast"> {
  const counts = own || target.basis === "total" || target.aim === "indicator" ? "amount" : "units";
  const points = figures.flatMap(({ quarters, figure }) =>
    quarters.map((id, index): TrendPoint => {
      const point = figure?.trend[index] ?? null;
      return {
        id,
        label: periodName({ id, kind: "quarter" }),
        value: point && valueOf(point, counts),
        standing: point?.standing ?? null,
        note: point && counts === "units" ? `${point.reached}/${point.bound} đơn vị` : null,
      };
    }),
  );
  return { points, counts, goal: goalOf(target, counts, own) };
}

/** Unknown is not zero. */
function valueOf({ standing, amount, reached, bound }: BoardPoint, counts: Trend["counts"]): number | null {
  if (counts === "amount") return amount;
  if (bound === 0 || (reached === 0 && standing === "no-data")) return null;
  return Math.round((reached / bound) * 1000) / 10;
}

function goalOf({ basis, least, most, aim }: Asked, counts: Trend["counts"], own: boolean): number | null {
  if (aim === "indicator" || basis === "change") return null;
  if (counts === "units") return basis === "share" ? least : 100;
  return own && basis === "share" ? null : (least ?? most);
}

/** The days of a quarter up to which its point counts. */
export function untilText({ to }: Pick<Period, "to">): string {
  return `đến ${formatDate(to)}`;
}
