import type { ArrangedColumn } from "#domain/progress/arrange-board.ts";
import type { BoardPage } from "#domain/progress/get-board-page.ts";
import { paths } from "../../paths.ts";
import { Figure } from "./figure.tsx";

/** The heads of the columns in full: what is asked of whom, and how it stands altogether. */
export function BoardKey({ page: { board, top, shown } }: { page: BoardPage }) {
  const door = ({ targetId }: ArrangedColumn) => paths.explanation(targetId, top.id, shown.id);
  return (
    <>
      <h2>Chỉ tiêu trong bảng</h2>
      <ul className="board-key">
        {board.columns.map((column) => (
          <li key={column.targetId}>
            <div>
              <a href={door(column)}>{nameOf(column)}</a>
              <p className="soft">
                {[column.subjects, column.asked].filter((text) => text !== "").join("; ")}
              </p>
            </div>
            {column.whole && <Figure figure={column.whole.figure} standing={column.whole.standing} />}
          </li>
        ))}
      </ul>
      {board.silent.length > 0 && (
        <p className="soft">
          Chưa có số liệu nên không lập cột:{" "}
          {board.silent.map((column, index) => (
            <span key={column.targetId}>
              {index > 0 && "; "}
              <a href={door(column)}>{nameOf(column)}</a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function nameOf({ clause, title }: ArrangedColumn): string {
  return clause ? `${clause} ${title}` : title;
}
