import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type { ReportPart } from "./report-part.ts";

/** The title of a duty as a list names what it asks for: "Báo cáo bổ sung cho báo cáo hằng năm" of its supplement. */
export function partTitle(title: string, part: ReportPart): string {
  if (part === "main") return title;
  return `Báo cáo bổ sung cho ${lowerFirst(title)}`;
}
