import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { ReconciledLine } from "./reconcile-estimates.ts";

/** "+12,5%", "−3%", "đúng"; the plain difference where a share cannot be reckoned. */
export function deviationText({ deviation, counted, estimated }: ReconciledLine): string {
  if (counted === estimated) return "đúng";
  if (deviation === null) return `+${formatNumber(counted - estimated)}`;
  return `${deviation < 0 ? "−" : "+"}${formatNumber(Math.abs(deviation))}%`;
}
