import type { Dependencies } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import type { BatchForm, Authorised } from "#domain/run-each.ts";
import type { Unit } from "#domain/units/unit.ts";
import { activityRow, type ActivityRecord } from "./activity-record.queries.ts";
import { toDraft, type logActivityInput } from "./activity.schema.ts";
import { contentErrors } from "./check-content.ts";
import { ledgerAmountsOf } from "./ledger-amounts.ts";
import {
  findFirstDigests,
  insertRecords,
  type NewRecord,
  type Statements,
} from "./log-activities.queries.ts";
import { logActivity, type Logged } from "./log-activity.ts";
import { newActivity } from "./new-activity.ts";
import type { UnitsAtHand } from "./units-at-hand.ts";

type Schema = typeof logActivityInput;
type Item = Authorised<Schema, { readonly unit: Unit }>;
type BatchDependencies = Pick<Dependencies, "lists" | "clock" | "newId">;

/**
 * logActivity by many at once (run-each.ts): the same checks, rows, audit, ledger and answers, in one statement.
 * For activities without evidence; photos come by the command itself.
 */
export function logActivities(
  dependencies: BatchDependencies,
  units: UnitsAtHand,
  statements: Statements,
): BatchForm<Schema, { unit: Unit }, Logged> {
  return {
    command: logActivity,
    async loadAll(asked) {
      const found = await units.findAll(asked.map(({ input }) => input.unitId));
      return asked.map(({ input }) => {
        const unit = found.get(input.unitId);
        return unit ? { unit } : new Problem("not-found", "Không tìm thấy đơn vị này.");
      });
    },
    async doAll(items) {
      const checked = await Promise.all(items.map((item) => check(dependencies, units, item)));
      const first = firstOfEachId(checked);
      const added = await insertRecords(
        statements,
        first.map((one) => toRecord(dependencies, one)),
        logActivity.name,
      );
      // What was sent and not added, and what was refused: either may have been recorded before.
      const left = checked
        .filter(({ activity }) => !added.has(activity.id))
        .map(({ activity }) => activity.id);
      const before = await findFirstDigests(statements, left);
      const writers = new Map(first.map((one) => [one.activity.id, one]));
      return checked.map((one) => {
        const { id, firstDigest } = one.activity;
        const writer = added.has(id) ? writers.get(id) : undefined;
        if (writer === one) return { id, repeated: false };
        const digest = writer ? writer.activity.firstDigest : before.get(id);
        if (digest !== undefined)
          return digest === firstDigest ? { id, repeated: true } : new Problem("conflict");
        return one.refusal ?? new Error(`activity ${id} was neither added nor there before`);
      });
    },
  };
}

interface Checked {
  readonly item: Item;
  readonly activity: ActivityRecord;
  /** Why it cannot be recorded, unless it already is: a repeat gets the first answer, whatever has changed since. */
  readonly refusal: Refusal | null;
}

async function check(dependencies: BatchDependencies, units: UnitsAtHand, item: Item): Promise<Checked> {
  const { unit } = item.loaded;
  const draft = toDraft(item.input);
  const taskIds = draft.taskId === null ? [] : await units.findTasks(unit);
  const errors = contentErrors(dependencies, draft, taskIds);
  return {
    item,
    activity: newActivity({ ...dependencies, actor: item.actor }, unit, item.input, []),
    refusal: Object.keys(errors).length > 0 ? new Refusal(errors) : null,
  };
}

/** Of two copies in one batch only one can be the first; in the order of ids, in which their locks are taken. */
function firstOfEachId(checked: readonly Checked[]): Checked[] {
  const first = new Map<string, Checked>();
  for (const one of checked) {
    if (one.refusal === null && !first.has(one.activity.id)) first.set(one.activity.id, one);
  }
  return [...first.values()].sort((a, b) => (a.activity.id < b.activity.id ? -1 : 1));
}

function toRecord(dependencies: BatchDependencies, { item, activity }: Checked): NewRecord {
  const deed = logActivity.audit(item.loaded, item.input, { id: activity.id, repeated: false });
  if (deed === null) throw new Error("recording an activity is a deed");
  return {
    activity: activityRow(activity),
    audit: { id: dependencies.newId(), detail: deed.detail ?? {} },
    amounts: ledgerAmountsOf(activity, dependencies.lists),
  };
}
