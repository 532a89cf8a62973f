import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { ReportPart } from "#domain/reports/report-part.ts";
import type { Period } from "#lib/calendar/periods.ts";

/** "Báo cáo hằng năm" for 2026 → "Báo cáo năm 2026"; a title of its own keeps its words and gets the period after it. */
export function reportName(
  duty: { readonly title: string },
  period: Period,
  part: ReportPart = "main",
): string {
  if (part === "supplement") return `Bổ sung Tháng hành động: ${lowerFirst(reportName(duty, period))}`;
  const name = periodName(period);
  const when = lowerFirst(name);
  const often = /\s+(?:(?:hằng|hàng)\s+(?:tháng|quý|năm)|6\s+tháng|năm|quý)$/iu;
  return often.test(duty.title) ? `${duty.title.replace(often, "")} ${when}` : `${duty.title}, ${when}`;
}

/** "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)" → "UBND xã", short enough for a button. */
export function shortReceiver(addressees: readonly string[]): string {
  const [first = "cấp trên"] = addressees;
  return first.replace(/\s*\(.*\)\s*$/, "").replace(/^Ủy ban nhân dân/i, "UBND");
}
