import type { ReportLine } from "#domain/reports/report-lines.ts";
import { TextArea } from "../../ui/fields.tsx";
import { remarkField } from "./report-form.ts";

type Typed = Readonly<Record<string, string>>;

/** Under a section that the receiver reads: a box for each line that is no row of a table, folded until it is needed. */
export function RemarkFields({ lines, typed }: { lines: readonly ReportLine[]; typed: Typed }) {
  if (lines.length === 0) return null;
  return (
    <ul className="lines-to-remark">
      {lines.map(({ line, text }) => (
        <li key={line}>
          <details open={Boolean(typed[line])}>
            <summary>
              Nhận xét dòng: <q>{text}</q>
            </summary>
            <RemarkBox line={line} typed={typed} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Under a row of a table; which row it is stands right above, and is said to whoever hears the page. */
export function RowRemarkField({ line: { line, text }, typed }: { line: ReportLine; typed: Typed }) {
  return (
    <details className="row-to-remark" open={Boolean(typed[line])}>
      <summary>
        Nhận xét dòng này<span className="visually-hidden">: {text}</span>
      </summary>
      <RemarkBox line={line} typed={typed} />
    </details>
  );
}

function RemarkBox({ line, typed }: { line: string; typed: Typed }) {
  return (
    <TextArea name={remarkField(line)} label="Cần sửa gì ở dòng này" optional rows={2} value={typed[line]} />
  );
}
