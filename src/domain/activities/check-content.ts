import type { CommandContext, Dependencies } from "#domain/context.ts";
import { Refusal, type FieldErrors } from "#domain/refusal.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { listFiles } from "#domain/files/files.queries.ts";
import type { Item, Lists } from "#domain/lists/lists.ts";
import { listPlansBinding } from "#domain/plans/plans.queries.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { quantityError, type ActivityDraft } from "./activity.ts";

/**
 * What only shows against the lists, the plans and the day.
 * @param taskBefore the task it already served: that one stays, even where its plan has ended since
 * @throws Refusal with every field at fault
 */
export async function checkContent(
  context: CommandContext,
  unit: Unit,
  draft: ActivityDraft,
  taskBefore: string | null = null,
): Promise<void> {
  const taskIds =
    draft.taskId === null || draft.taskId === taskBefore ? [] : await listTasksFor(context, unit);
  const errors = contentErrors(context, draft, [taskBefore, ...taskIds]);
  if (Object.keys(errors).length > 0) throw new Refusal(errors);
}

/** The fields at fault. @param taskIds those that the unit may name */
export function contentErrors(
  { lists, clock }: Pick<Dependencies, "lists" | "clock">,
  draft: ActivityDraft,
  taskIds: readonly (string | null)[],
): FieldErrors {
  return {
    ...codeErrors(lists, draft),
    ...(draft.heldOn > today(clock)
      ? { heldOn: "Ngày này chưa tới. Hoạt động đã diễn ra mới ghi vào đây." }
      : {}),
    ...(draft.taskId === null || taskIds.includes(draft.taskId)
      ? {}
      : { taskId: "Nhiệm vụ này không thuộc kế hoạch của đơn vị. Chọn lại." }),
  };
}

/** Ids of the tasks that a unit's activities may serve today: those of the plans that bind it. */
export async function listTasksFor(
  { db, clock }: { readonly db: Database | Transaction; readonly clock: Clock },
  unit: Unit,
): Promise<string[]> {
  const day = today(clock);
  const plans = await listPlansBinding(db, unit, day);
  const tasks = await listTasks(
    db,
    plans.map(({ id }) => id),
    { on: day },
  );
  return tasks.map(({ id }) => id);
}

/**
 * The files named as evidence: those that the same person uploaded for the same unit, and those that were its
 * evidence before. @throws Refusal for any other.
 */
export async function takeEvidence(
  context: CommandContext,
  unitId: string,
  ids: readonly string[],
  before: readonly StoredFile[] = [],
): Promise<StoredFile[]> {
  const files = await listFiles(context.db, ids);
  const own = files.filter(
    (file) =>
      before.some(({ id }) => id === file.id) ||
      (file.uploadedBy === context.actor.personId && file.unitId === unitId),
  );
  if (own.length < ids.length)
    throw new Refusal({ evidence: "Có tệp không còn dùng được cho đơn vị này. Chọn lại tệp minh chứng." });
  return own;
}

function codeErrors(lists: Lists, draft: ActivityDraft): FieldErrors {
  const kind = lists.activityKinds.find(({ code }) => code === draft.kind);
  const errors: Record<string, string> = {};
  if (!kind) errors["kind"] = "Chọn loại hoạt động trong danh sách.";
  const quantity = kind ? quantityError(kind, draft.quantity) : null;
  if (quantity !== null) errors["quantity"] = quantity;
  const check = (field: string, list: readonly Item[], codes: readonly (string | null)[]) => {
    if (codes.some((code) => code !== null && !list.some((item) => item.code === code)))
      errors[field] = "Chọn một mục trong danh sách.";
  };
  check("occasion", lists.occasions, [draft.occasion]);
  check("channel", lists.channels, [draft.channel]);
  check("language", lists.languages, [draft.language]);
  check("moneySource", lists.moneySources, [draft.moneySource]);
  check("topics", lists.topics, draft.topics);
  check("audiences", lists.audiences, draft.audiences);
  return errors;
}
