import type { Database, Transaction } from "#platform/db/connection.ts";
import { recent, type Recent } from "#platform/recent.ts";
import { readFiguresSince } from "./place-figures.queries.ts";
import { arrangeFigures, type YearFigures } from "./year-figures.ts";

/**
 * A copy in the process, brought up to date before each use by asking for the rows that changed since (usually
 * none, or what was written in the last moments). Adding up as many cells in the database takes ten times as
 * long, because each is taken out of its array anew.
 */
interface Copy {
  figures: YearFigures;
  horizon: string | null;
  /** The reading under way, and the one that begins after it: who comes meanwhile shares that. */
  running: Promise<void> | null;
  next: Promise<void> | null;
}

/** Years of which a copy is kept. */
const mostYears = 4;
const copies = new WeakMap<Database, Recent<Copy>>();

/** As committed when this was called, or later. Inside a transaction it is read whole, as that sees it. */
export async function readYearFigures(db: Database | Transaction, year: number): Promise<YearFigures> {
  const copy = db.isTransaction ? emptyCopy() : copyOf(db, year);
  await refreshed(db, year, copy);
  return copy.figures;
}

function copyOf(db: Database, year: number): Copy {
  const years = copies.get(db) ?? recent<Copy>({ most: mostYears, milliseconds: Infinity });
  copies.set(db, years);
  const copy = years.get(String(year)) ?? emptyCopy();
  years.put(String(year), copy, years.mark());
  return copy;
}

function emptyCopy(): Copy {
  return { figures: arrangeFigures([]), horizon: null, running: null, next: null };
}

/** One reading at a time, in order: an older answer never overwrites a newer one. */
function refreshed(db: Database | Transaction, year: number, copy: Copy): Promise<void> {
  if (copy.running === null) return start(db, year, copy);
  copy.next ??= copy.running.then(ignore, ignore).then(() => {
    copy.next = null;
    return start(db, year, copy);
  });
  return copy.next;
}

function start(db: Database | Transaction, year: number, copy: Copy): Promise<void> {
  const running = refresh(db, year, copy).finally(() => {
    copy.running = null;
  });
  copy.running = running;
  return running;
}

async function refresh(db: Database | Transaction, year: number, copy: Copy): Promise<void> {
  const since = await readFiguresSince(db, year, copy.horizon);
  if (copy.horizon === null) copy.figures = arrangeFigures(since.rows);
  copy.horizon = since.horizon;
  if (copy.figures.update(since.rows) && copy.figures.size === since.total) return;
  // A place is new, or one was taken away, which no row tells: all is read again.
  const whole = await readFiguresSince(db, year, null);
  copy.figures = arrangeFigures(whole.rows);
  copy.horizon = whole.horizon;
}

function ignore(): void {}
