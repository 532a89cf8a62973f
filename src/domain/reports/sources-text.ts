import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { MissingUnit, ReportSources } from "./report-sources.ts";

/** More names than these make no sentence: the others are in an annex. */
export const mostNamed = 20;

/**
 * From how many reports a report was put together, and who is missing: "Tổng hợp từ 3.298/3.321 xã; còn thiếu: …"
 * @param rest where those are named that the sentence does not name: "nêu tại Phụ lục kèm theo"
 */
export function sourcesText({ taken, missing }: ReportSources, rest: string): string {
  const sent = new Set(taken.map(({ unitId }) => unitId)).size;
  const what = unitsInSentence(missing);
  const counted = `Tổng hợp từ ${formatNumber(sent)}/${formatNumber(sent + missing.length)} ${what}`;
  if (missing.length === 0) return `${counted} có báo cáo được tiếp nhận.`;
  const named = missing
    .slice(0, mostNamed)
    .map(({ unitName }) => unitName)
    .join(", ");
  const others = missing.length - mostNamed;
  const more = others > 0 ? ` và ${formatNumber(others)} ${what} khác (${rest})` : "";
  return `${counted}; còn thiếu: ${named}${more}.`;
}

/** "xã" where only communes lack; who sent is not told by kind, so anything mixed is "đơn vị". */
function unitsInSentence(missing: readonly MissingUnit[]): string {
  const kinds = new Set(missing.map(({ kind }) => kind));
  const all = (...among: string[]) => kinds.size > 0 && [...kinds].every((kind) => among.includes(kind));
  if (all("commune")) return "xã";
  if (all("commune", "ward", "special-zone")) return "xã, phường, đặc khu";
  if (all("province", "city")) return "tỉnh, thành phố";
  return "đơn vị";
}
