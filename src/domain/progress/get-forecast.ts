import { listPeriods, periodOf } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { getTarget } from "#domain/plans/targets.queries.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import { amountUnitOf } from "./asked-text.ts";
import { forecastText, outlookNames } from "./forecast-text.ts";
import { forecastPlace } from "./forecast-of-figures.ts";
import { forecast, type Forecast } from "./forecast.ts";
import { hasPlaces } from "./get-board.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { readPlaceStandings } from "./read-place-standings.ts";
import { readStandings } from "./read-standings.ts";
import { listLedgerRows } from "./ledger-sums.queries.ts";
import { sumUpwards } from "./ledger-sums.ts";

/** Where a target will stand at the end of its running period, and why one thinks so. */
export interface FigureForecast extends Pick<Forecast, "low" | "high" | "outlook"> {
  readonly name: string;
  readonly goal: number;
  readonly to: string;
  /** The forecast and what it stands on, a sentence each. */
  readonly sentences: readonly string[];
}

/**
 * For a unit: from its own months of this year and the last. For the nation and a province: from their quarters.
 * null where nothing runs or too little is known.
 * @throws Problem not-found
 */
export async function getForecast(
  context: Context,
  { targetId, unitId }: { readonly targetId: string; readonly unitId?: string | null },
): Promise<FigureForecast | null> {
  const { db, clock } = context;
  const asOf = today(clock);
  const top = await getUnitInSight(context, unitId);
  const target = await getTarget(db, targetId);
  const plan = (await listPlansWithTargets(db, top, asOf)).find(({ id }) => id === target.planId);
  if (!plan) throw new Problem("not-found", "Không tìm thấy chỉ tiêu này.");
  const shown = periodOf("year", asOf);
  if (hasPlaces(top)) {
    const standings = await readPlaceStandings(context, { top, plan, shown });
    const found = standings.targets.find(({ target: { id } }) => id === target.id);
    const made = found && forecastPlace(found, ({ whole }) => whole, found.whole, asOf);
    return found && made
      ? told(
          made.forecast,
          made.goal,
          made.counts === "units" ? "đơn vị" : amountUnitOf(found.measure),
          made.to,
        )
      : null;
  }
  const standings = await readStandings(context, { plans: [plan], top, shown });
  const found = standings.targets.find(({ target: { id } }) => id === target.id);
  const running = found?.units.find(({ unit }) => unit.id === top.id)?.periods.at(-1) ?? found?.whole.last;
  if (
    !found ||
    !running ||
    running.due.ended ||
    running.due.asked.least === null ||
    running.due.asked.percent
  )
    return null;
  const { due, amount } = running;
  const months = listPeriods("month", `${Number(asOf.slice(0, 4)) - 1}-01-01`, asOf).map(({ from, to }) => ({
    from,
    to: to < asOf ? to : asOf,
  }));
  const sums = sumUpwards(await listLedgerRows(db, top.id, months), standings.units);
  const amounts = months.map((month) => ({
    ...month,
    amount: sums.of(top.id, found.measure.code, month).amount,
  }));
  // What was before the first record is not known to be nothing.
  const history = amounts.slice(amounts.findIndex((month) => month.amount > 0));
  const goal = due.asked.least ?? 0;
  const made = forecast({ history, from: due.from, to: due.to, asOf, amount, goal });
  return made && told(made, goal, amountUnitOf(found.measure), due.to);
}

function told(made: Forecast, goal: number, unit: string, to: string): FigureForecast {
  const { low, high, outlook } = made;
  return {
    low,
    high,
    outlook,
    name: outlookNames[outlook],
    goal,
    to,
    sentences: forecastText(made, { goal, unit, to }),
  };
}
