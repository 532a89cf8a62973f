import { paths } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { Figure } from "../progress/figure.tsx";
import type { Profile } from "./read-profile.ts";

/** What the plans ask of a unit this year, and where it stands: each figure opens its explanation. */
export function AskedOfUnit({
  asked,
  unit,
  year,
}: Pick<Profile, "asked" | "year"> & Pick<Profile["profile"], "unit">) {
  const caption = `Chỉ tiêu của ${unit.name} năm ${year}`;
  if (asked.length === 0) {
    return <p className="soft">Chưa có kế hoạch nào giao chỉ tiêu cho đơn vị này trong năm {year}.</p>;
  }
  return (
    <TableScroll label={caption}>
      <table className="asked">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ target, cell, plan }) => (
            <tr key={target.targetId}>
              <th scope="row">
                <strong>{target.name}</strong>
                <small className="soft">
                  {[target.asked, target.subjects].filter(Boolean).join(" · ")} ·{" "}
                  <a href={paths.plan(plan.id, `chi-tieu-${target.targetId}`)}>{clauseOf(target.clause)}</a>
                </small>
              </th>
              <td>
                <a
                  className="figure-link"
                  href={paths.explanation(target.targetId, unit.id, year)}
                  title={cell.reason}
                >
                  <Figure figure={cell.figure} standing={cell.standing} />
                  <span className="visually-hidden">, {target.name}: xem cách tính</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const clauseOf = (clause: string | null) => (clause === null ? "trong kế hoạch" : `mục ${clause}`);
