import { getCommunePage, type CommunePage } from "#domain/publications/commune-page.ts";
import type { PublicTarget } from "#domain/publications/public-target.ts";
import { formatDate, formatDateRange } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { dependencies } from "#web/request-context.ts";
import { PeopleSplit } from "../ui/people-split.tsx";
import { StandingMark } from "../ui/standing.tsx";
import type { Route } from "./+types/commune.ts";
import styles from "./commune.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ context, params }: Route.LoaderArgs): Promise<CommunePage> {
  return getCommunePage(dependencies(context), params.code);
}

/** What a commune has promised and done, for anybody to read. No script, no person's name. */
export default function Commune({ loaderData: page }: Route.ComponentProps) {
  const { name, provinceName, demo, asOf, updatedOn, year, plans, targets, coming } = page;
  return (
    <>
      <title>{`${name}, ${provinceName}: truyền thông về bình đẳng giới · Lan Tỏa`}</title>
      {demo && <p className="demo-band">Dữ liệu minh họa, không phải số liệu thật của địa phương nào.</p>}
      <h1>{name}</h1>
      <p>
        {provinceName}. Địa phương đã hứa gì về truyền thông bình đẳng giới và làm được đến đâu; cập nhật ngày{" "}
        {formatDate(updatedOn)}.
      </p>
      {targets.length > 0 && (
        <section>
          <h2>Đã hứa và đã làm trong năm {year}</h2>
          <ul className="promises">
            {targets.map((target, place) => (
              <Promised key={place} target={target} asOf={asOf} />
            ))}
          </ul>
        </section>
      )}
      <Done page={page} />
      {coming.length > 0 && (
        <section>
          <h2>Sắp tới</h2>
          <ul className="plain">
            {coming.map((occasion) => (
              <li key={occasion.from + occasion.to}>
                {occasion.name} <span className="soft">{formatDateRange(occasion.from, occasion.to)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Kế hoạch</h2>
        <ul className="plain">
          {plans.map(({ title, number, issuedOn, periodFrom, periodTo }) => (
            <li key={title + issuedOn}>
              {title}
              <span className="soft">
                {[number, issuedOn && `ban hành ${formatDate(issuedOn)}`, yearsOf(periodFrom, periodTo)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** One promise in plain words, how far it is, and one bar where there is a figure. */
function Promised({ target, asOf }: { target: PublicTarget; asOf: string }) {
  const { promised, done, percent, standing, unsettled } = target;
  return (
    <li>
      <h3>{promised}</h3>
      {percent !== null && (
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={percent} height="10" />
        </svg>
      )}
      <p className="far">
        <span>
          Đến ngày {formatDate(asOf)}: <strong>{done}</strong>
        </span>
        {standing && percent !== null && <StandingMark value={standing} />}
      </p>
      {unsettled && <p className="soft">{unsettled}</p>}
    </li>
  );
}

/** What was done this year, in numbers. */
function Done({ page: { activities, year } }: { page: CommunePage }) {
  const { attendance, rows } = activities;
  return (
    <section>
      <h2>Việc đã làm trong năm {year}</h2>
      {activities.activities === 0 ? (
        <p>Chưa có hoạt động nào được ghi trong năm nay.</p>
      ) : (
        <>
          <p>
            {formatNumber(activities.activities)} hoạt động
            {attendance.total > 0 && `, ${formatNumber(attendance.total)} lượt người dự`}.
          </p>
          {attendance.total > 0 && (
            <PeopleSplit women={attendance.women} men={attendance.men} unknown={attendance.unknown} />
          )}
          <ul className="plain">
            {rows.map(({ kind, name, unit, own, embedded }) => (
              <li key={kind}>
                {name}{" "}
                <span className="num">
                  {formatNumber(own + embedded)} {unit}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function yearsOf(from: number, to: number): string {
  return from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`;
}
