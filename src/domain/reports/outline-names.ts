import type { Lists } from "#domain/lists/lists.ts";
import { periodicalOutline } from "./report.ts";

/** What people call the outlines of db/reference/report-outlines.csv. */
const names: Readonly<Record<string, string>> = {
  "annual-report": "Báo cáo năm",
  "half-year": "Báo cáo 6 tháng",
  "mid-term-review": "Sơ kết giữa kỳ",
  "final-review": "Tổng kết",
  "action-month": "Tháng hành động",
  "political-campaign": "Chiến dịch truyền thông lĩnh vực chính trị",
  difficulties: "Khó khăn, vướng mắc, kiến nghị",
};

/** The outlines that there are, the usual one first. */
export function outlineChoices(lists: Pick<Lists, "reportOutlines">): { code: string; name: string }[] {
  const codes = [...new Set(lists.reportOutlines.map(({ outline }) => outline))];
  return codes
    .toSorted((one, other) => Number(other === periodicalOutline) - Number(one === periodicalOutline))
    .map((code) => ({ code, name: names[code] ?? code }));
}
