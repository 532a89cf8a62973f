import type { ActivityKind, Lists, Measure, YearlyOccasion } from "#domain/lists/lists.ts";
import type { LedgerAmount } from "#domain/ledger/post-to-ledger.ts";
import type { ActivityContent } from "./activity.ts";
import { occasionsOn } from "./activity.ts";

/** The occasion and the measure of the Action Month (15/11–15/12) bear the same code in the lists. */
export const actionMonth = "action-month";

/**
 * The measures that an activity feeds, and with how much. It counts by what it is: its kind says the measures,
 * and whatever falls in the Action Month, or was done for it, counts as Action Month activity too. What was
 * ticked (task) plays no part, and lồng ghép counts like the rest.
 */
export function ledgerAmountsOf(
  content: ActivityContent,
  lists: Pick<Lists, "activityKinds" | "measures" | "occasions">,
): LedgerAmount[] {
  const kind = lists.activityKinds.find(({ code }) => code === content.kind);
  const codes = [
    ...(kind?.measures ?? []),
    ...(isForActionMonth(content, lists.occasions) ? [actionMonth] : []),
  ];
  return [...new Set(codes)].flatMap((code) => {
    const measure = lists.measures.find((m) => m.code === code);
    const amount = kind && measure ? amountFor(measure, kind, content) : null;
    if (amount === null) return [];
    const { women, men, otherSex, embedded } = content;
    return [{ measure: code, amount, women, men, otherSex, embedded }];
  });
}

export function isForActionMonth(
  content: Pick<ActivityContent, "heldOn" | "occasion">,
  occasions: readonly YearlyOccasion[],
): boolean {
  const month = occasions.filter(({ code }) => code === actionMonth);
  return content.occasion === actionMonth || occasionsOn(month, content.heldOn).length > 0;
}

/** People where the measure counts people (null where unknown), the quantity where units agree, else one. */
function amountFor(measure: Measure, kind: ActivityKind, content: ActivityContent): number | null {
  if (measure.amountUnit === "person") return content.participants;
  return kind.needsQuantity && measure.amountUnit === kind.amountUnit ? content.quantity : 1;
}
