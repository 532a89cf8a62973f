import type { BoardTile } from "#domain/progress/board-tiles.ts";
import { drawTiles } from "#lib/charts/draw-tiles.ts";
import { paths, type BoardAddress } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { StandingMark } from "../../ui/standing.tsx";

interface ProvinceMapProps {
  readonly title: string;
  readonly tiles: readonly BoardTile[];
  readonly asked: BoardAddress;
}

/** The provinces as equal tiles beside the same in words; each leads to the board of its province. */
export function ProvinceMap({ title, tiles, asked }: ProvinceMapProps) {
  const boardOf = (unitId: string) =>
    paths.scoreboard({ keHoach: asked.keHoach, ky: asked.ky, donVi: unitId });
  return (
    <section className="province-map">
      <h2>{title}</h2>
      <div className="map-and-table">
        <div
          className="map"
          // Drawn by lib/charts, which escapes every text.
          dangerouslySetInnerHTML={{ __html: mapSvg(title, tiles, boardOf) }}
        />
        <TileTable title={title} tiles={tiles} boardOf={boardOf} />
      </div>
      <p className="downloads">
        Tải về: <a href={paths.boardFile("ban-do.svg", asked)}>bản đồ SVG</a>,{" "}
        <a href={paths.boardFile("ban-do.png", asked)}>PNG</a>,{" "}
        <a href={paths.boardFile("bang.csv", asked)}>bảng CSV</a>
      </p>
    </section>
  );
}

/** The same in words, by name. */
function TileTable(props: {
  title: string;
  tiles: readonly BoardTile[];
  boardOf: (unitId: string) => string;
}) {
  const { title, tiles, boardOf } = props;
  return (
    <TableScroll label={title} tall>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Tỉnh, thành phố</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {tiles.map(({ unitId, label, name, cell }) => (
            <tr key={unitId}>
              <th scope="row">
                <a href={boardOf(unitId)} title={name}>
                  {label}
                </a>
              </th>
              <td>
                {cell?.standing ? (
                  <StandingMark value={cell.standing} label={cell.figure.amount} />
                ) : (
                  (cell?.figure.amount ?? "không giao")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** @param boardOf null: a file of its own, which leads nowhere */
export function mapSvg(
  title: string,
  tiles: readonly BoardTile[],
  boardOf: ((unitId: string) => string) | null,
): string {
  return drawTiles({
    title,
    tiles: tiles.map(({ unitId, label, column, row, cell }) => ({
      label,
      column,
      row,
      standing: cell?.standing ?? null,
      figure: cell?.figure.amount ?? "",
      ...(boardOf && { href: boardOf(unitId) }),
    })),
  });
}
