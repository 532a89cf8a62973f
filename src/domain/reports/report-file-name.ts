import { periodName } from "#lib/calendar/period-names.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { ReportPart } from "./report-part.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";

/**
 * "bao-cao-nam-2026-xa-suoi-hoa.docx": without marks, because some mail systems still lose them.
 * @param file what of the report it is, with its ending: "chi-tieu.csv" → "bao-cao-…-chi-tieu.csv"
 */
export function reportFileName(
  period: Pick<Period, "id" | "kind">,
  unitName: string,
  { part = "main", file = ".docx" }: { readonly part?: ReportPart; readonly file?: string } = {},
): string {
  const what = part === "supplement" ? "báo cáo bổ sung" : "báo cáo";
  const words = searchKey(`${what} ${periodName(period)} ${unitName}`).match(/[a-z0-9]+/g) ?? [];
  return `${words.join("-").slice(0, 120)}${file.startsWith(".") ? "" : "-"}${file}`;
}
