import type { Context } from "#domain/context.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import type { LedgerAmount } from "#domain/ledger/post-to-ledger.ts";
import { findActivity } from "./activity-record.queries.ts";
import type { Activity } from "./activity.ts";
import { listVersions, nameOfPerson, type ActivityVersion } from "./activity-versions.queries.ts";
import { mayCorrect, maySee } from "./activity.policy.ts";
import { listEvidence } from "./evidence.queries.ts";
import { ledgerAmountsOf } from "./ledger-amounts.ts";
import { findTaskTitles } from "./served-tasks.queries.ts";

export interface ActivityWithHistory {
  readonly activity: Activity;
  readonly unit: Unit;
  /** Of the present version. */
  readonly evidence: readonly StoredFile[];
  readonly recordedByName: string;
  /** Earlier versions, oldest first; what each was left for is the next one, or the activity itself. */
  readonly versions: readonly ActivityVersion[];
  /** The measures it counts for now; none once withdrawn. */
  readonly countsFor: readonly LedgerAmount[];
  /** Names of the tasks that its versions ever named, by id. */
  readonly taskTitles: ReadonlyMap<string, string>;
  readonly mayCorrect: boolean;
}

/** @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart. */
export async function getActivity(context: Context, id: string): Promise<ActivityWithHistory> {
  const record = await findActivity(context.db, id);
  const unit = record && (await findUnit(context.db, record.unitId, today(context.clock)));
  if (!record || !unit || !maySee(context.actor, unit))
    throw new Problem("not-found", "Không tìm thấy hoạt động này.");
  const { firstDigest: _, ...activity } = record;
  const versions = await listVersions(context.db, id);
  return {
    activity,
    unit,
    evidence: await listEvidence(context.db, id),
    recordedByName: await nameOfPerson(context.db, activity.recordedBy),
    versions,
    countsFor: activity.withdrawnAt === null ? ledgerAmountsOf(activity, context.lists) : [],
    taskTitles: await findTaskTitles(context.db, [activity, ...versions.map(({ content }) => content)]),
    mayCorrect: mayCorrect(context.actor, unit) && activity.withdrawnAt === null,
  };
}
