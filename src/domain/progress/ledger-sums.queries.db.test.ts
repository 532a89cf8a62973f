import { addDays } from "#lib/calendar/dates.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { listUnitSpans } from "./bound-units.queries.ts";
import { listLedgerRows } from "./ledger-sums.queries.ts";
import { sumUpwards } from "./ledger-sums.ts";
import { post, seeded } from "./write-samples.ts";

const database = testDatabase();
const units = ["xa", "thcs", "tram-y-te", "na-lua", "dich-vu"] as const;
const measures = ["communication-events", "news-items"] as const;
const spans = [
  { from: "2026-01-01", to: "2026-03-31" },
  { from: "2026-01-01", to: "2026-10-20" },
  { from: "2026-07-01", to: "2026-07-01" },
];

it("sums what a plain question sums, for each unit, measure and span", async () => {
  const world = await buildWorld(database.db);
  const random = seeded(7);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const postings = Array.from({ length: 120 }, () => ({
    unitId: world.unitId(any(units)),
    day: addDays("2025-12-20", Math.floor(random() * 330)),
    measure: any(measures),
    amount: Math.ceil(random() * 400) / 4,
  }));
  await post(database.db, postings);
  const top = world.unitId("xa");
  const sums = sumUpwards(
    await listLedgerRows(database.db, top, spans),
    await listUnitSpans(database.db, top, "2026-01-01", "2026-10-20"),
  );
  for (const unit of units)
    for (const measure of measures)
      for (const span of spans) {
        // oxlint-disable-next-line no-await-in-loop
        const { rows } = await sql<{ amount: number; records: number }>`
          select coalesce(sum(amount), 0) as amount, count(*)::int as records from ledger_entries
           where measure = ${measure} and day between ${span.from} and ${span.to}
             and (unit_id = ${world.unitId(unit)} or (${unit} = 'xa' and commune_id = ${top}))`.execute(
          database.db,
        );
        expect(sums.of(world.unitId(unit), measure, span)).toEqual(rows[0]);
      }
  expect(await listLedgerRows(database.db, top, [])).toEqual([]);
});
