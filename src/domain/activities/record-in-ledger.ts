import type { CommandContext } from "#domain/context.ts";
import { postToLedger } from "#domain/ledger/post-to-ledger.ts";
import type { Activity } from "./activity.ts";
import { ledgerAmountsOf } from "./ledger-amounts.ts";

/** Makes the ledger say what an activity counts for in its present version; nothing once it is withdrawn. */
export async function recordInLedger(context: CommandContext, activity: Activity): Promise<void> {
  await postToLedger(
    context.db,
    {
      source: "activity",
      sourceId: activity.id,
      unitId: activity.unitId,
      communeId: activity.communeId,
      provinceId: activity.provinceId,
      day: activity.heldOn,
    },
    activity.withdrawnAt === null ? ledgerAmountsOf(activity, context.lists) : [],
  );
}
