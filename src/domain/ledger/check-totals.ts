import type { Database, Transaction } from "#platform/db/connection.ts";
import * as kept from "./kept-totals.queries.ts";
import { cellCounter, unitSteps, type YearSteps } from "./year-steps.ts";

/** What the check looked at, and what is not as a recount from nothing has it. */
export interface TotalsCheck {
  readonly units: number;
  readonly entries: number;
  readonly differing: {
    readonly unitIds: readonly string[];
    readonly placeIds: readonly string[];
    /** Rows of unit_years and of place_totals, and cells of place_figures. */
    readonly years: number;
    readonly totals: number;
    readonly figures: number;
  };
}

const chunk = 4000;

/**
 * Counts the ledger from nothing and holds the totals against it: of a unit and all at and below it (with whoever
 * shares their places), or of everything. Blocks nobody: each part sees the database as it is at one moment, and
 * at every moment ledger and totals agree.
 */
export async function checkTotals(db: Database, top: string | null): Promise<TotalsCheck> {
  const [totals, units] = await Promise.all([
    inOneMoment(db, async (moment) => {
      const places = top === null ? null : await kept.listPlacesToCount(moment, top);
      return kept.listDifferingTotals(moment, places);
    }),
    inOneMoment(db, (moment) => checkUnits(moment, top)),
  ]);
  return {
    units: units.units,
    entries: units.entries,
    differing: {
      unitIds: [...units.differing],
      placeIds: [...new Set([...units.places, ...totals.map(({ placeId }) => placeId)])],
      years: units.years,
      totals: totals.reduce((sum, { rows }) => sum + rows, 0),
      figures: units.figures,
    },
  };
}

function inOneMoment<Result>(db: Database, read: (moment: Transaction) => Promise<Result>): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (moment) => {
      await kept.giveTime(moment);
      return read(moment);
    });
}

async function checkUnits(moment: Transaction, top: string | null) {
  const unitIds = await kept.listUnitsToCount(moment, top);
  const misplaced = await kept.listMisplacedUnits(moment);
  const known = new Set(unitIds);
  const differing = new Set(misplaced.filter((id) => known.has(id)));
  const cells = await kept.readCells(moment);
  const countCells = cellCounter(cells);
  const figures: Figures = new Map();
  let [entries, years] = [0, differing.size];

  const read = (start: number) => {
    const ids = unitIds.slice(start, start + chunk);
    return Promise.all([kept.readEntries(moment, ids), kept.readKeptYears(moment, ids)]);
  };
  let next = read(0);
  for (let start = 0; start < unitIds.length; start += chunk) {
    // oxlint-disable-next-line no-await-in-loop -- one chunk after the other, the next on its way meanwhile
    const [ledger, rows] = await next;
    if (start + chunk < unitIds.length) next = read(start + chunk);
    const anew = new Map<string, Map<number, YearSteps>>();
    for (const unit of ledger) {
      const { count, steps } = stepsOf(unit);
      entries += count;
      anew.set(unit.unitId, steps);
    }
    for (const row of rows) {
      const expected = anew.get(row.unitId)?.get(row.year) ?? nothing;
      anew.get(row.unitId)?.delete(row.year);
      if (row.keys !== arrayText(expected.keys) || row.running !== arrayText(expected.running)) {
        differing.add(row.unitId);
        years += 1;
      }
      const sums = figuresOf(figures, row);
      countCells(row.kind, expected, (cell, value) => (sums[cell - 1] = (sums[cell - 1] ?? 0) + value));
    }
    // Years that should be there and are not.
    for (const [unitId, missing] of anew) {
      if (missing.size > 0) differing.add(unitId);
      years += missing.size;
    }
  }
  const places = top === null ? null : await kept.listPlacesToCount(moment, top);
  const compared = compareFigures(
    figures,
    await kept.readKeptFigures(moment, places),
    new Set(cells.map(({ cell }) => cell - 1)),
  );
  return { units: unitIds.length, entries, differing, years, ...compared };
}

const nothing: YearSteps = { keys: [], running: [] };

const arrayText = (numbers: readonly number[]) => `{${numbers.join(",")}}`;

/** "{1,22,-3}", or the empty "{}": whole numbers. By hand, for the check reads them by tens of millions. */
function parseArray(text: string): number[] {
  const numbers: number[] = [];
  let [number, sign, digits] = [0, 1, 0];
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === minus) sign = -1;
    else if (code === comma || code === brace) {
      if (digits > 0) numbers.push(sign * number);
      [number, sign, digits] = [0, 1, 0];
    } else {
      number = number * 10 + code - zero;
      digits += 1;
    }
  }
  return numbers;
}

const [minus, comma, brace, zero] = [45, 44, 125, 48];

function stepsOf(unit: kept.UnitEntries): { count: number; steps: Map<number, YearSteps> } {
  const said = parseArray(unit.said);
  const hundredths = parseArray(unit.hundredths);
  const steps = unitSteps();
  for (const [nth, number] of said.entries()) {
    const { year, half } = yearAndHalf(number % 65_536);
    steps.add(year, half, Math.floor(number / 65_536), hundredths[nth] ?? 0);
  }
  return { count: said.length, steps: steps.byYear() };
}

const daysSeen = new Map<number, { readonly year: number; readonly half: number }>();

function yearAndHalf(dayNumber: number) {
  const seen = daysSeen.get(dayNumber);
  if (seen) return seen;
  const day = new Date(dayNumber * 86_400_000);
  const half = (day.getUTCMonth() + 1) * 2 + (day.getUTCDate() >= 15 ? 1 : 0);
  const found = { year: day.getUTCFullYear(), half };
  daysSeen.set(dayNumber, found);
  return found;
}

interface PlaceYear {
  readonly year: number;
  readonly provinceId: string;
  readonly sums: number[];
}

/** By place. */
type Figures = Map<string, PlaceYear[]>;

function figuresOf(figures: Figures, row: Pick<kept.KeptYear, "placeId" | "provinceId" | "year">): number[] {
  const { placeId, provinceId, year } = row;
  const place = figures.get(placeId) ?? [];
  figures.set(placeId, place);
  const found = place.find((one) => one.year === year && one.provinceId === provinceId);
  if (found) return found.sums;
  const sums: number[] = [];
  place.push({ year, provinceId, sums });
  return sums;
}

/** What is left of the figures counted anew, taking off what was kept: nothing, where all is right. */
function compareFigures(anew: Figures, rows: readonly kept.KeptFigures[], asked: ReadonlySet<number>) {
  for (const row of rows) {
    const sums = figuresOf(anew, row);
    for (const [cell, figure] of parseArray(row.figures).entries())
      if (asked.has(cell)) sums[cell] = (sums[cell] ?? 0) - figure;
  }
  const wrong = [...anew].map(([placeId, years]) => ({
    placeId,
    cells: years.flatMap(({ sums }) => sums).filter((left) => left !== undefined && left !== 0).length,
  }));
  return {
    places: new Set(wrong.filter(({ cells }) => cells > 0).map(({ placeId }) => placeId)),
    figures: wrong.reduce((sum, { cells }) => sum + cells, 0),
  };
}
