import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { roundCents } from "#domain/progress/place-count.ts";
import type { ReconciledLine } from "./reconcile-estimates.ts";

/** "+12,5%", "−3%", "đúng"; the plain difference where a share cannot be reckoned, or is too small to be one. */
export function deviationText({ deviation, counted, estimated }: ReconciledLine): string {
  if (counted === estimated) return "đúng";
  const sign = counted < estimated ? "−" : "+";
  if (deviation === null || deviation === 0)
    return `${sign}${formatNumber(roundCents(Math.abs(counted - estimated)))}`;
  return `${sign}${formatNumber(Math.abs(deviation))}%`;
}
