import { periodName } from "#lib/calendar/period-names.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { ReportPart } from "./report-part.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";

/** "bao-cao-nam-2026-xa-suoi-hoa.docx": without marks, because some mail systems still lose them. */
export function reportFileName(
  period: Pick<Period, "id" | "kind">,
  unitName: string,
  part: ReportPart = "main",
): string {
  const words =
    searchKey(`báo cáo ${part === "supplement" ? "bổ sung " : ""}${periodName(period)} ${unitName}`).match(
      /[a-z0-9]+/g,
    ) ?? [];
  return `${words.join("-").slice(0, 120)}.docx`;
}
