import type { BoardPage } from "#domain/progress/get-board-page.ts";
import { paths, type BoardAddress } from "../../paths.ts";

/** The way back up, from the top down. */
export function UnitPath(props: { above: BoardPage["above"]; asked: BoardAddress; here: string }) {
  const { above, asked, here } = props;
  if (above.length === 0) return null;
  return (
    <nav className="unit-path" aria-label="Cấp trên">
      <ol>
        {above.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.scoreboard({ ...asked, donVi: id })}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
