import type { Overview } from "#domain/progress/overview.ts";
import { standings } from "#domain/progress/standing.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { StandingMark } from "../../ui/standing.tsx";
import { TalkList } from "./talk-list.tsx";

/** Two minutes for who leads: how many stand where, and the gravest. */
export function OverviewOf({ overview, year }: { overview: Overview; year: string }) {
  const { unit, counts, total, gravest } = overview;
  return (
    <section className="overview">
      <h2>
        {unit.name}, năm {year}
      </h2>
      <p className="soft">
        Mỗi đơn vị với mỗi chỉ tiêu được giao tính một lần, tất cả {formatNumber(total)}.
      </p>
      <ul className="overview-counts">
        {standings
          .filter((standing) => counts[standing] > 0)
          .map((standing) => (
            <li key={standing}>
              <b>{formatNumber(counts[standing])}</b> <StandingMark value={standing} />
            </li>
          ))}
      </ul>
      {gravest.length > 0 && (
        <>
          <h3>Cần chú ý nhất</h3>
          <TalkList talks={gravest} period={year} />
        </>
      )}
      <p>
        <a href={paths.scoreboard({ donVi: unit.id })}>Xem bảng tiến độ</a>
        {" · "}
        <a href={paths.oneSheet({ donVi: unit.id })}>Tóm tắt một trang</a>
      </p>
    </section>
  );
}
