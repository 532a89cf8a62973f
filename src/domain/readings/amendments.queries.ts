import type { Transaction } from "#platform/db/connection.ts";
import type { AmendableKind } from "./pair-wordings.ts";

const tables = {
  targets: "targets",
  tasks: "tasks",
  occasions: "plan_occasions",
  duties: "duties",
  responsibilities: "responsibilities",
} as const satisfies Record<AmendableKind, string>;

/** Ends wordings: the day before `from` is the last on which they hold. */
export async function endWordings(
  db: Transaction,
  ended: Readonly<Record<AmendableKind, readonly string[]>>,
  from: string,
): Promise<void> {
  for (const [kind, table] of Object.entries(tables)) {
    const ids = ended[kind as AmendableKind];
    if (ids.length > 0) await db.updateTable(table).set({ valid_to: from }).where("id", "in", ids).execute();
  }
}

/** What stood under a task that was worded anew stands under its new wording. */
export async function moveUnderNewWordings(
  db: Transaction,
  tasks: readonly { readonly id: string; readonly replacesId: string | null }[],
): Promise<void> {
  for (const { id, replacesId } of tasks)
    if (replacesId !== null)
      await db
        .updateTable("tasks")
        .set({ parent_id: id })
        .where("parent_id", "=", replacesId)
        .where("valid_to", "is", null)
        .execute();
}
