import type { EstimateLine } from "#domain/reports/estimate-lines.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { fieldId } from "../../ui/field-frame.tsx";
import { estimateField, type RefusedReport } from "./report-form.ts";

/**
 * Số đến ngày beside ước cả kỳ: boxes to write in while the report is being written, numbers once it was sent. Nothing
 * where the period is over.
 */
export function EstimatesTable({
  facts,
  editable,
  refused,
}: {
  facts: ReportFacts;
  editable: boolean;
  refused: RefusedReport | null;
}) {
  const lines = editable ? facts.estimates : facts.estimates.filter(({ estimated }) => estimated !== null);
  if (lines.length === 0) return null;
  const label = "Số đến ngày và ước cả kỳ";
  return (
    <div className="estimates">
      <h3>{label}</h3>
      <p className="soft">
        Kỳ báo cáo còn những ngày sau ngày {formatDate(facts.cutOff)}.{" "}
        {editable ? "Ghi số ước đến hết kỳ cho những dòng ước được; dòng không ước được thì để trống. " : ""}
        Số ước không cộng vào số đã đếm.
      </p>
      <TableScroll label={label}>
        <table>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col" className="num">
                Số đến ngày {formatDate(facts.cutOff)}
              </th>
              <th scope="col" className="num">
                Ước cả kỳ
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <th scope="row">
                  {line.title} <span className="soft">({line.unit})</span>
                </th>
                <td className="num">{formatNumber(line.soFar)}</td>
                <td className="num">
                  {editable ? <EstimateBox line={line} refused={refused} /> : shown(line.estimated)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function EstimateBox({ line, refused }: { line: EstimateLine; refused: RefusedReport | null }) {
  const name = estimateField(line.line);
  const error = refused?.fields[name];
  const errorId = `${fieldId(name)}-error`;
  return (
    <>
      <input
        id={fieldId(name)}
        name={name}
        type="text"
        inputMode="decimal"
        className="input estimate"
        aria-label={`Ước cả kỳ: ${line.title} (${line.unit})`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        defaultValue={refused?.typed[name] ?? shown(line.estimated)}
      />
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
    </>
  );
}

const shown = (estimated: number | null) => (estimated === null ? "" : formatNumber(estimated));
