import type { BoardCell, BoardColumn, BoardRow } from "#domain/progress/scoreboard.ts";
import { paths } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { Figure } from "./figure.tsx";

interface BoardTableProps {
  readonly caption: string;
  readonly columns: readonly BoardColumn[];
  readonly whole: readonly (BoardCell | null)[];
  readonly rows: readonly BoardRow[];
  /** The unit looked at: the first row is about all of it. */
  readonly top: { readonly id: string; readonly name: string };
  readonly period: string;
}

export const boardId = "bang-tien-do";

/** Units × targets. Every figure is a door to its explanation; the arrow keys walk them (enhance.js). */
export function BoardTable({ caption, columns, whole, rows, top, period }: BoardTableProps) {
  const cells = (unitId: string, row: readonly (BoardCell | null)[]) =>
    columns.map(({ targetId, name, clause }, index) => (
      <td
        key={targetId}
        data-target={clause ? `${name} (${clause})` : name}
        className={row[index] ? undefined : "not-bound"}
      >
        <Cell cell={row[index] ?? null} to={paths.explanation(targetId, unitId, period)} name={name} />
      </td>
    ));
  return (
    <TableScroll label={caption} tall>
      <table className="scoreboard" data-grid>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {columns.map(({ targetId, name, subjects, asked, clause }) => (
              <th scope="col" key={targetId} title={subjects}>
                <strong>{name}</strong>
                {asked}
                {clause && ` (mục ${clause})`}
              </th>
            ))}
          </tr>
        </thead>
        {whole.length > 0 && (
          <tbody>
            <tr className="whole">
              <th scope="row">
                {top.name}
                <small>tất cả đơn vị được giao</small>
              </th>
              {cells(top.id, whole)}
            </tr>
          </tbody>
        )}
        {/* The filter narrows these, and leaves the whole in sight. */}
        <tbody id={boardId}>
          {rows.map(({ unitId, name, cells: row }) => (
            <tr key={unitId}>
              <th scope="row">
                <a href={paths.unit(unitId)}>{name}</a>
              </th>
              {cells(unitId, row)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Cell({ cell, to, name }: { cell: BoardCell | null; to: string; name: string }) {
  if (!cell) return <span>không giao</span>;
  return (
    <a href={to} title={cell.reason}>
      <Figure figure={cell.figure} standing={cell.standing} />
      <span className="visually-hidden">, {name}: xem cách tính</span>
    </a>
  );
}
