import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { AdjustedField, Adjustment, ReportFacts } from "./report-facts.ts";
import { productLevelNames } from "./report-figures.ts";

/**
 * What the unit changed of what was reported to it, one sentence each, for under the table that has it counted in:
 * "Điều chỉnh: +3 băng rôn, khẩu hiệu (cấp xã): …"
 */
export function adjustmentsText({
  adjustments,
  figures,
}: Pick<ReportFacts, "adjustments" | "figures">): string[] {
  const named = new Map(figures.products.map((product) => [product.kind, product]));
  return adjustments.map((adjustment) => {
    const { name = adjustment.kind, unit = "" } = named.get(adjustment.kind) ?? {};
    const { level, embedded, reason } = adjustment;
    const where = `${lowerFirst(productLevelNames[level])}${embedded ? ", lồng ghép" : ""}`;
    return `Điều chỉnh: ${changeText(adjustment, lowerFirst(name), unit)} (${where}): ${withStop(reason)}`;
  });
}

/** Says above the sentences that the table has them already. */
export const adjustmentsLead = "Số liệu đã tính cả các điều chỉnh sau:";

const whoAttended = {
  women: "lượt nữ dự",
  men: "lượt nam dự",
  unknown: "lượt người khác hoặc chưa rõ giới dự",
} as const satisfies Record<Exclude<AdjustedField, "amount">, string>;

/** "+3 cuộc nói chuyện chuyên đề"; a name that begins with its unit does not say it twice. */
function changeText({ field, amount }: Adjustment, name: string, unit: string): string {
  const change = `${amount > 0 ? "+" : "−"}${formatNumber(Math.abs(amount))}`;
  if (field !== "amount") return `${change} ${whoAttended[field]} ${name}`;
  const counted = unit === "" || unit === "số lượng" || name.startsWith(unit) ? "" : `${unit} `;
  return `${change} ${counted}${name}`;
}

function withStop(text: string): string {
  const said = text.trim();
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}
