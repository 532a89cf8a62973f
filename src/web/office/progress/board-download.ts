import { getBoardPage, type BoardPage } from "#domain/progress/get-board-page.ts";
import { standingNames } from "#domain/progress/standing.ts";
import { Problem } from "#domain/problem.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { officeContext } from "#web/request-context.ts";
import type { Route } from "./+types/board-download.ts";
import { boardAsked, boardQuestion } from "./board-question.ts";
import { csvFile } from "./csv.ts";
import { csvDownload, pngDownload, svgDownload } from "./download.ts";
import { mapSvg } from "./province-map.tsx";

/** The board that an address asks for as a table, or its map as a picture; seen by those who see the page. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const page = await getBoardPage(officeContext(context), {
    ...boardQuestion(boardAsked(request.url)),
    everyRow: true,
  });
  const name = `Tiến độ ${page.top.name} ${periodName(page.shown)}`;
  if (params.file === "bang.csv") return csvDownload(name, boardCsv(page));
  const chosen = [...page.board.columns, ...page.board.silent].find(
    ({ targetId }) => targetId === page.chosen,
  );
  if (!chosen || page.tiles.length === 0) throw new Problem("not-found");
  const svg = mapSvg(`${chosen.title}, ${periodName(page.shown)}`, page.tiles, null);
  if (params.file === "ban-do.svg") return svgDownload(`Bản đồ ${name}`, svg);
  if (params.file === "ban-do.png") return pngDownload(`Bản đồ ${name}`, svg);
  throw new Problem("not-found");
}

/** Two columns a target: the figure as the page shows it, and the standing in words. */
function boardCsv({ board, top }: BoardPage): string {
  const columns = [...board.columns, ...board.silent];
  const heads = columns.flatMap(({ clause, title }) => {
    const name = clause ? `${clause} ${title}` : title;
    return [name, `${name}: tình trạng`];
  });
  const cells = (cell: (typeof columns)[number]["whole"] | undefined) => [
    cell ? `${cell.figure.amount} ${cell.figure.unit}`.trim() : "không giao",
    cell?.standing ? standingNames[cell.standing] : null,
  ];
  return csvFile([
    ["Đơn vị", ...heads],
    [`${top.name} (tất cả)`, ...columns.flatMap(({ whole }) => cells(whole))],
    ...board.rows.map((row) => [row.name, ...columns.flatMap(({ at }) => cells(row.cells[at]))]),
  ]);
}
