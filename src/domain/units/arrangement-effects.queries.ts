import type { Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

/** What hangs on the units of an arrangement, in counts: to be looked at before it is carried out. */
export interface ArrangementEffects {
  /** Targets that name an ended unit: each waits for a person. */
  readonly targets: number;
  /** Plans of ended units, and the duties that these plans lay on people. */
  readonly plans: number;
  readonly duties: number;
  /** Reports begun at ended units and not sent. */
  readonly openReports: number;
  /** Rows of the ledger that go with ended or moved units. */
  readonly ledgerEntries: number;
  /** Of these, recorded at ended units on the day or after it: somebody has to say whose they are. */
  readonly lateEntries: number;
}

export async function countEffects(
  db: Transaction,
  { ended, moved, day }: { ended: readonly string[]; moved: readonly string[]; day: string },
): Promise<ArrangementEffects> {
  const gone = sql`${[...ended]}::uuid[]`;
  const { rows } = await sql<ArrangementEffects>`
    select
      (select count(*) from targets join plans on plans.id = plan_id
        where subject_unit_ids && ${gone} and withdrawn_at is null) as targets,
      (select count(*) from plans where unit_id = any(${gone}) and withdrawn_at is null) as plans,
      (select count(*) from duties join plans as plan on plan.id = plan_id
        where unit_id = any(${gone}) and plan.withdrawn_at is null) as duties,
      (select count(*) from reports where unit_id = any(${gone}) and submitted_at is null)
        as "openReports",
      (select count(*) from ledger_entries where unit_id = any(${gone}) or unit_id = any(${[...moved]}::uuid[]))
        as "ledgerEntries",
      (select count(*) from ledger_entries where unit_id = any(${gone}) and day >= ${day}::date) as "lateEntries"
  `.execute(db);
  const [effects] = rows;
  if (!effects) throw new Error("counts make one row");
  return effects;
}
