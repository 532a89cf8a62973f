import { lineOfRow, type ReportLine } from "#domain/reports/report-lines.ts";
import type { LineRemark } from "#domain/reports/report-version.ts";
import type { OutlineSection } from "#domain/lists/lists.ts";
import type { ReactNode } from "react";
import { LineRemarks } from "./line-remarks.tsx";
import { RemarkFields, RowRemarkField } from "./remark-fields.tsx";

/** What is said of a row of a section's tables, under it; null where nothing is. @param row as report-rows.ts names it */
export type UnderRowOf = (row: string) => ReactNode;

export interface LinesToRemark {
  /** The lines of the section as they stand. */
  readonly lines: readonly ReportLine[];
  /** What the receiver said of the section's lines, for who writes on. */
  readonly remarks: readonly LineRemark[];
  /** What whoever decides has typed; null for anybody else. */
  readonly typedRemarks: Readonly<Record<string, string>> | null;
}

/** Kinds whose lines are sentences, not rows of a table: what is said of them stands under the section. */
const inSentences: ReadonlySet<OutlineSection["kind"]> = new Set(["narrative", "money"]);

/** The remarks and boxes of a section, each where its line stands. */
export function linePlaces(
  { code, kind }: OutlineSection,
  { lines, remarks, typedRemarks }: LinesToRemark,
): { readonly under: UnderRowOf; readonly below: ReactNode } {
  const rows = new Map(inSentences.has(kind) ? [] : lines.map((line) => [line.line, line]));
  const under: UnderRowOf = (row) => {
    const line = rows.get(lineOfRow(code, row));
    if (!line) return null;
    if (typedRemarks) return <RowRemarkField line={line} typed={typedRemarks} />;
    const said = remarks.filter((remark) => remark.line === line.line);
    return said.length === 0 ? null : <LineRemarks remarks={said} at={line.text} />;
  };
  // A row that the report no longer has leaves its remark here, with what it said.
  const below = (
    <>
      <LineRemarks remarks={remarks.filter(({ line }) => !rows.has(line))} />
      {typedRemarks && (
        <RemarkFields lines={lines.filter(({ line }) => !rows.has(line))} typed={typedRemarks} />
      )}
    </>
  );
  return { under, below };
}
