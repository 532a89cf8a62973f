import type { EstimateLine } from "#domain/reports/estimate-lines.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { Fragment } from "react";
import { TableScroll } from "../../ui/data-table.tsx";
import { UnderRow } from "../../ui/under-row.tsx";
import type { UnderRowOf } from "./line-places.tsx";
import { fieldId } from "../../ui/field-frame.tsx";
import { estimateField, type RefusedReport } from "./report-form.ts";

interface EstimatesProps {
  facts: ReportFacts;
  editable: boolean;
  refused: RefusedReport | null;
  under: UnderRowOf;
}

/**
 * Số đến ngày beside ước cả kỳ: boxes to write in while the report is being written, numbers once it was sent. Nothing
 * where the period is over.
 */
export function EstimatesTable({ facts, editable, refused, under }: EstimatesProps) {
  const lines = editable ? facts.estimates : facts.estimates.filter(({ estimated }) => estimated !== null);
  if (lines.length === 0) return null;
  const label = "Số đến ngày và ước cả kỳ";
  const targets = lines.filter(({ line }) => line.startsWith("target:"));
  const kinds = lines.filter(({ line }) => !line.startsWith("target:"));
  const isOpen = kinds.some(
    ({ line, estimated }) =>
      estimated !== null || refused?.fields[estimateField(line)] !== undefined || under(line) !== null,
  );
  return (
    <div className="estimates">
      <h3>{label}</h3>
      <p className="soft">
        Kỳ báo cáo còn những ngày sau ngày {formatDate(facts.cutOff)}.{" "}
        {editable ? "Ghi số ước đến hết kỳ cho những dòng ước được; dòng không ước được thì để trống. " : ""}
        Số ước không cộng vào số đã đếm.
      </p>
      <Lines label={label} lines={targets} {...{ facts, editable, refused, under }} />
      {targets.length === 0 ? (
        <Lines label={label} lines={kinds} {...{ facts, editable, refused, under }} />
      ) : (
        kinds.length > 0 && (
          <details open={isOpen}>
            <summary>Ước theo loại hoạt động ({formatNumber(kinds.length)} dòng)</summary>
            <Lines label="Ước theo loại hoạt động" lines={kinds} {...{ facts, editable, refused, under }} />
          </details>
        )
      )}
    </div>
  );
}

function Lines({
  label,
  lines,
  facts,
  editable,
  refused,
  under,
}: EstimatesProps & { label: string; lines: readonly EstimateLine[] }) {
  if (lines.length === 0) return null;
  return (
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
            <Fragment key={line.line}>
              <tr>
                <th scope="row">
                  {line.title} <span className="soft">({line.unit})</span>
                </th>
                <td className="num">{formatNumber(line.soFar)}</td>
                <td className="num">
                  {editable ? <EstimateBox line={line} refused={refused} /> : shown(line.estimated)}
                </td>
              </tr>
              <UnderRow columns={3}>{under(line.line)}</UnderRow>
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
