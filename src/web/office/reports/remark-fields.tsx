import type { ReportLine } from "#domain/reports/report-lines.ts";
import { TextArea } from "../../ui/fields.tsx";
import { remarkField } from "./report-form.ts";

/** Under a section that the receiver reads: a box for each of its lines, folded until it is needed. */
export function RemarkFields({
  lines,
  typed,
}: {
  lines: readonly ReportLine[];
  typed: Readonly<Record<string, string>>;
}) {
  if (lines.length === 0) return null;
  return (
    <ul className="lines-to-remark">
      {lines.map(({ line, text }) => (
        <li key={line}>
          <details open={Boolean(typed[line])}>
            <summary>
              Nhận xét dòng: <q>{text}</q>
            </summary>
            <TextArea
              name={remarkField(line)}
              label="Cần sửa gì ở dòng này"
              optional
              rows={2}
              value={typed[line]}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
