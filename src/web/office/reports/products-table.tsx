import { adjustmentsLead, adjustmentsText } from "#domain/reports/adjustments-text.ts";
import { levelHeads, productsCaption, productTable } from "#domain/reports/product-table.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { productRow } from "#domain/reports/report-rows.ts";
import { Fragment } from "react";
import { TableScroll } from "../../ui/data-table.tsx";
import { UnderRow } from "../../ui/under-row.tsx";
import type { UnderRowOf } from "./line-places.tsx";

/** What was made and held, by kind and level, as the Word file has it; nothing where nothing was. */
export function ProductsTable({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  const table = productTable(facts.figures);
  if (table.rows.length === 0) return null;
  const heads = [...levelHeads(table), "Tổng số", ...(table.hasEmbedded ? ["Trong đó lồng ghép"] : [])];
  return (
    <>
      <TableScroll label={productsCaption(facts)}>
        <table>
          <caption>{productsCaption(facts)}</caption>
          <thead>
            <tr>
              <th scope="col">Loại</th>
              <th scope="col">Đơn vị tính</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ kind, name, unit, parts, total, embedded }) => (
              <Fragment key={kind}>
                <tr>
                  <th scope="row">{name}</th>
                  <td>{unit}</td>
                  {parts.map((part, index) => (
                    <td key={table.levels[index]} className="num">
                      {formatNumber(part)}
                    </td>
                  ))}
                  <td className="num">
                    <strong>{formatNumber(total)}</strong>
                  </td>
                  {table.hasEmbedded && <td className="num">{formatNumber(embedded)}</td>}
                </tr>
                <UnderRow columns={2 + heads.length}>{under(productRow(kind))}</UnderRow>
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Adjustments facts={facts} />
    </>
  );
}

/** Why figures of the table above are not those that were reported. */
export function Adjustments({ facts }: { facts: ReportFacts }) {
  if (facts.adjustments.length === 0) return null;
  return (
    <>
      <p>{adjustmentsLead}</p>
      <ul>
        {adjustmentsText(facts).map((text, index) => (
          <li key={facts.adjustments[index]?.id}>{text}</li>
        ))}
      </ul>
    </>
  );
}
