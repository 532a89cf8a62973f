import type { PlaceTarget } from "./read-place-standings.ts";
import { forecast, type Bucket, type Forecast } from "./forecast.ts";
import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import type { PlaceStanding } from "./place-standings.ts";

/** A forecast with what it is held against. */
export interface TargetForecast {
  readonly forecast: Forecast;
  /** In units where units are counted, else in the target's own unit. */
  readonly goal: number;
  readonly counts: "units" | "amount";
  readonly to: IsoDate;
}

/**
 * From the quarters of the trend to the end of the period that runs: of units that reached it where units are
 * counted, of the amount where a total is asked. null where nothing runs, or too little is known.
 */
export function forecastPlace(
  { target, trend }: Pick<PlaceTarget, "target" | "trend">,
  standingOf: (point: PlaceTarget["trend"][number]) => PlaceStanding | null,
  standing: PlaceStanding,
  asOf: IsoDate,
): TargetForecast | null {
  const running = standing.periods.at(-1);
  if (!running || running.due.ended || target.aim === "indicator" || target.basis === "change") return null;
  const { due, count } = running;
  // From nobody anything has come: that is not a pace of nothing.
  if (count.reported === 0 && (count.amount ?? 0) === 0) return null;
  const isTotal = target.basis === "total";
  const goal = isTotal
    ? due.asked.least
    : target.basis === "share"
      ? due.asked.least === null
        ? null
        : Math.ceil((due.asked.least * count.bound) / 100)
      : count.bound;
  if (goal === null || goal === 0 || due.asked.least === null) return null;
  const history: Bucket[] = [];
  let before = 0;
  for (const point of trend) {
    const then = standingOf(point)?.periods.at(-1);
    // Only points of the same running period rise from one to the next.
    if (!then || then.due.id !== due.id) continue;
    const now = isTotal ? (then.count.amount ?? 0) : then.count.reached;
    const from = history.at(-1) ? addDays(history.at(-1)?.to ?? due.from, 1) : due.from;
    if (then.due.upTo < from) continue;
    history.push({ from, to: then.due.upTo, amount: Math.max(0, now - before) });
    before = now;
  }
  const found = forecast({
    history,
    from: due.from,
    to: due.to,
    asOf,
    amount: isTotal ? (count.amount ?? 0) : count.reached,
    goal,
    ...(isTotal ? {} : { most: count.bound }),
  });
  return found && { forecast: found, goal, counts: isTotal ? "amount" : "units", to: due.to };
}
