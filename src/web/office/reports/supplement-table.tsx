import {
  supplementCells,
  supplementHeads,
  supplementRows,
  supplementText,
  unchangedText,
} from "#domain/reports/supplement-rows.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { supplementRow } from "#domain/reports/report-rows.ts";
import { Fragment } from "react";
import { TableScroll } from "../../ui/data-table.tsx";
import { UnderRow } from "../../ui/under-row.tsx";
import type { UnderRowOf } from "./line-places.tsx";
import { ReconciledTable } from "./reconciled-table.tsx";

/** How report and supplement add up, kind by kind; nothing in other reports. */
export function SupplementTable({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  const { supplement } = facts;
  if (!supplement) return null;
  const rows = supplementRows(supplement);
  const label = "Báo cáo đã gửi và phần bổ sung";
  return (
    <div className="supplement">
      <h3>{label}</h3>
      <p>{supplementText(facts)}</p>
      {rows.length > 0 && (
        <TableScroll label={label}>
          <table>
            <caption className="visually-hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col">Loại hoạt động</th>
                {supplementHeads(facts, supplement).map((heading) => (
                  <th key={heading} scope="col" className="num">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Fragment key={row.kind}>
                  <tr>
                    <th scope="row">
                      {row.name} <span className="soft">({row.unit})</span>
                    </th>
                    {supplementCells(row).map((cell, index) => (
                      <td key={index} className="num">
                        {cell}
                      </td>
                    ))}
                  </tr>
                  <UnderRow columns={1 + supplementCells(row).length}>
                    {under(supplementRow(row.kind))}
                  </UnderRow>
                </Fragment>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <p className="soft">{unchangedText(supplement)}</p>
      <ReconciledTable lines={supplement.reconciled} title="Số đã ước trong báo cáo so với kết quả cả kỳ" />
    </div>
  );
}
