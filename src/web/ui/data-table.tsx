import { Fragment, type ReactNode } from "react";
import { UnderRow } from "./under-row.tsx";

/**
 * Around every table: on a narrow screen the table scrolls, never the page; the keyboard can scroll it too.
 * @param tall keeps the head in sight while many rows scroll.
 */
export function TableScroll(props: { label: string; tall?: boolean; children: ReactNode }) {
  return (
    <section
      className={props.tall ? "table-scroll tall" : "table-scroll"}
      aria-label={props.label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
      tabIndex={0}
    >
      {props.children}
    </section>
  );
}

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: right-aligned, tabular. */
  readonly num?: boolean;
}

/** A table of one kind of row. The first column names the row. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What is said of a row, under it; null for nothing. */
  under?: (row: Row) => ReactNode;
  /** For the filter field (filter-field.tsx). */
  id?: string;
  tall?: boolean;
}) {
  const [first, ...others] = props.columns;
  return (
    <TableScroll label={props.caption} tall={props.tall}>
      <table id={props.id}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(({ heading, num }) => (
              <th key={heading} scope="col" className={num ? "num" : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Fragment key={props.rowKey(row)}>
              <tr>
                {first && <th scope="row">{first.cell(row)}</th>}
                {others.map(({ heading, cell, num }) => (
                  <td key={heading} className={num ? "num" : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
              <UnderRow columns={props.columns.length}>{props.under?.(row)}</UnderRow>
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
