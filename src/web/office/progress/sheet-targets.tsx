import { hasFigure } from "#domain/progress/arrange-board.ts";
import type { SheetTarget } from "#domain/progress/get-one-sheet.ts";
import type { TrendPoint } from "#domain/progress/trend.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { StandingMark } from "../../ui/standing.tsx";

/** More do not fit one sheet of paper; the board has them all. */
const mostTargets = 14;

/** The targets with figure, bar, standing and the way they went; those without figures in a line below. */
export function SheetTargets(props: { targets: readonly SheetTarget[]; unitId: string; period: string }) {
  const { targets, unitId, period } = props;
  const speaks = ({ cell }: SheetTarget) => hasFigure(cell);
  const speaking = targets.filter(speaks);
  const shown = speaking.slice(0, mostTargets);
  const silent = targets.filter((target) => !speaks(target));
  const caption = "Các chỉ tiêu";
  return (
    <>
      <TableScroll label={caption}>
        <table className="sheet-targets">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Mức cần đạt</th>
              <th scope="col" className="num">
                Kết quả
              </th>
              <th scope="col">Đã đạt được</th>
              <th scope="col">Theo quý</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ targetId, clause, name, asked, cell, trend }) => (
              <tr key={targetId}>
                <th scope="row">
                  <a href={paths.explanation(targetId, unitId, period)}>
                    {clause ? `${clause} ${name}` : name}
                  </a>
                </th>
                <td>{asked}</td>
                <td className="num">
                  {cell?.figure.amount}{" "}
                  <small>{cell?.figure.unit.startsWith("(") ? "" : cell?.figure.unit}</small>
                </td>
                <td>{cell && cell.progress !== null && <ShareBar share={cell.progress} />}</td>
                <td>
                  <Sparkline points={trend} />
                </td>
                <td>{cell?.standing && <StandingMark value={cell.standing} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {speaking.length > shown.length && (
        <p className="soft">
          Còn {speaking.length - shown.length} chỉ tiêu khác có số liệu trên bảng tiến độ.
        </p>
      )}
      {silent.length > 0 && (
        <p className="soft">
          Chưa có số liệu:{" "}
          {silent.map(({ clause, name }) => (clause ? `${clause} ${name}` : name)).join("; ")}.
        </p>
      )}
    </>
  );
}

/** The share of what is asked; its number stands beside it. */
function ShareBar({ share }: { share: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="ground" width="100" height="10" />
      <rect className="filled" width={Math.min(1, share) * 100} height="10" />
    </svg>
  );
}

const [wide, high, edge] = [88, 24, 4];

/** A point a quarter; a line only between quarters that have figures. */
function Sparkline({ points }: { points: readonly TrendPoint[] }) {
  const known = points.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return null;
  const most = Math.max(1, ...known);
  const x = (index: number) => edge + (index * (wide - 2 * edge)) / Math.max(3, points.length - 1);
  const y = (value: number) => high - edge - (value / most) * (high - 2 * edge);
  const said = points
    .map(({ label, value }) => `${label}: ${value === null ? "chưa có" : formatNumber(value)}`)
    .join("; ");
  return (
    <svg className="sparkline" viewBox={`0 0 ${wide} ${high}`}>
      <title>{said}</title>
      {points.map(({ id, value }, index) => {
        const next = points[index + 1]?.value ?? null;
        return (
          value !== null && (
            <g key={id}>
              {next !== null && <line x1={x(index)} y1={y(value)} x2={x(index + 1)} y2={y(next)} />}
              <circle cx={x(index)} cy={y(value)} r="2.5" />
            </g>
          )
        );
      })}
    </svg>
  );
}
