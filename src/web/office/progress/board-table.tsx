import type { ArrangedColumn } from "#domain/progress/arrange-board.ts";
import type { BoardPage } from "#domain/progress/get-board-page.ts";
import type { BoardCell, BoardRow } from "#domain/progress/scoreboard.ts";
import { unknown } from "#domain/progress/figure-text.ts";
import { standingNames } from "#domain/progress/standing.ts";
import { paths } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import type { BoardAsked } from "./board-question.ts";
import { MarkUse } from "./marks.tsx";

interface BoardTableProps {
  readonly caption: string;
  readonly page: BoardPage;
  readonly asked: BoardAsked;
}

/**
 * Places or units × targets: in a cell the figure and its mark, and behind it its explanation; the arrow keys walk
 * them (enhance.js). On a telephone the chosen target alone.
 */
export function BoardTable({ caption, page, asked }: BoardTableProps) {
  const { board, top, chosen, rowsAre } = page;
  const isChosen = ({ targetId }: ArrangedColumn) => targetId === chosen;
  return (
    <TableScroll label={caption} tall>
      <table className="scoreboard board" data-grid>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <Head label={rowsAre === "places" ? "Nơi" : "Đơn vị"} by="name" asked={asked} />
            {board.columns.map((column) => (
              <Head
                key={column.targetId}
                label={column.clause ? `${column.clause} ${column.name}` : column.name}
                title={`${column.title} (${column.asked}; ${column.subjects})`}
                by={column.targetId}
                asked={asked}
                chosen={isChosen(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {board.columns.some(({ whole }) => whole) && (
            <tr className="whole">
              <th scope="row">{top.name}</th>
              {board.columns.map((column) => (
                <Cell
                  key={column.targetId}
                  cell={column.whole}
                  to={paths.explanation(column.targetId, top.id, page.shown.id, { banDo: asked.banDo })}
                  chosen={isChosen(column)}
                />
              ))}
            </tr>
          )}
          {board.rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">
                <RowName row={row} page={page} />
              </th>
              {board.columns.map((column) => (
                <Cell
                  key={column.targetId}
                  cell={row.cells[column.at] ?? null}
                  to={paths.explanation(column.targetId, row.unitId, page.shown.id, { banDo: asked.banDo })}
                  chosen={isChosen(column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** One click down: a place to the board of its own, a unit to its page. */
function RowName({
  row: { unitId, name },
  page: { top, rowsAre, plan, shown },
}: {
  row: BoardRow;
  page: BoardPage;
}) {
  if (rowsAre === "units") return <a href={paths.unit(unitId)}>{name}</a>;
  // What the place keeps to itself is no place to go down to.
  if (unitId === top.id) return name;
  return <a href={paths.scoreboard({ donVi: unitId, keHoach: plan?.id, ky: shown.id })}>{name}</a>;
}

function Head(props: { label: string; title?: string; by: string; asked: BoardAsked; chosen?: boolean }) {
  const { label, title, by, asked, chosen } = props;
  const [isSorted, isTurned] = [asked.sap === by || asked.sap === `-${by}`, asked.sap === `-${by}`];
  const next = asked.sap === by ? `-${by}` : by;
  return (
    <th
      scope="col"
      className={chosen ? "chosen" : undefined}
      aria-sort={isSorted ? (isTurned ? "descending" : "ascending") : undefined}
    >
      <a href={paths.scoreboard({ ...asked, trang: null, sap: next })} title={title} aria-label={label}>
        <span>{label}</span>
      </a>
    </th>
  );
}

function Cell({ cell, to, chosen }: { cell: BoardCell | null; to: string; chosen: boolean }) {
  const className = chosen ? "chosen" : undefined;
  if (!cell)
    return (
      <td className={className}>
        <span className="not-asked" aria-label="không giao">
          ·
        </span>
      </td>
    );
  const { figure, standing, reason } = cell;
  return (
    <td className={className}>
      <a href={to} className={standing ?? undefined} title={figure.detail ?? reason}>
        {standing && <MarkUse standing={standing} />}
        <b>{standing === "no-data" ? unknown : figure.amount}</b>
        {standing && <span className="word"> {standingNames[standing]}</span>}
      </a>
    </td>
  );
}
