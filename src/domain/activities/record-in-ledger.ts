import type { CommandContext } from "#domain/context.ts";
import { postToLedger, type LedgerPosting } from "#domain/ledger/post-to-ledger.ts";
import type { Activity } from "./activity.ts";
import { ledgerAmountsOf } from "./ledger-amounts.ts";

/**
 * Makes the ledger say what an activity counts for in its present version; nothing once it is withdrawn.
 * @param evidence the files that show it, in this version
 */
export async function recordInLedger(
  context: CommandContext,
  activity: Activity,
  evidence: readonly unknown[],
): Promise<void> {
  await postToLedger(
    context.db,
    postingOf(activity, evidence.length > 0),
    activity.withdrawnAt === null ? ledgerAmountsOf(activity, context.lists) : [],
  );
}

/** Where and when an activity counts. */
export function postingOf(activity: Activity, evidenced: boolean): LedgerPosting {
  return {
    source: "activity",
    sourceId: activity.id,
    unitId: activity.unitId,
    communeId: activity.communeId,
    provinceId: activity.provinceId,
    day: activity.heldOn,
    evidenced,
  };
}
