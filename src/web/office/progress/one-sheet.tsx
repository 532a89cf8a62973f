import { getOneSheet, type OneSheet } from "#domain/progress/get-one-sheet.ts";
import { standingNames } from "#domain/progress/standing.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { PeopleSplit } from "../../ui/people-split.tsx";
import { StandingMark } from "../../ui/standing.tsx";
import type { Route } from "./+types/one-sheet.ts";
import styles from "./one-sheet.css?url";
import { SheetTargets } from "./sheet-targets.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ request, context }: Route.LoaderArgs): Promise<OneSheet> {
  const query = new URL(request.url).searchParams;
  return getOneSheet(officeContext(context), {
    unitId: query.get("donVi") || null,
    planId: query.get("keHoach") || null,
  });
}

/** A leader's page: on paper exactly one sheet of A4. */
export default function OneSheetPage({ loaderData: sheet }: Route.ComponentProps) {
  const { unit, plan, cutOff, headline, targets, talks, people, changes } = sheet;
  const year = cutOff.slice(0, 4);
  return (
    <div className="one-sheet">
      <PageHead
        title={`Tiến độ truyền thông về bình đẳng giới: ${unit.name}`}
        back={{
          to: paths.scoreboard({ donVi: unit.id, ...(plan && { keHoach: plan.id }) }),
          label: "Bảng tiến độ",
        }}
      />
      {plan === null ? (
        <Empty title="Chưa có kế hoạch nào có chỉ tiêu">
          Trang này tóm tắt tiến độ khi kế hoạch đã được đọc và xác nhận.
        </Empty>
      ) : (
        <>
          <p className="headline">
            Đến ngày {formatDate(cutOff)}, {unit.name} {headline}.
          </p>
          <p className="soft">
            Theo {plan.title}
            {plan.number && ` (${plan.number})`}.
            <span className="no-print"> In trang này (Ctrl + P) được đúng một tờ A4.</span>
          </p>
          <SheetTargets targets={targets} unitId={unit.id} period={sheet.shown.id} />
          <div className="sheet-columns">
            <section aria-labelledby="trao-doi">
              <h2 id="trao-doi">Nên trao đổi với</h2>
              <Talks talks={talks} period={sheet.shown.id} />
            </section>
            <section aria-labelledby="doi-thay">
              <h2 id="doi-thay">{changes ? `Thay đổi từ ngày ${formatDate(changes.since)}` : "Thay đổi"}</h2>
              <Changes changes={changes} />
              {people && (
                <>
                  <h2>Lượt người tham dự năm {year}</h2>
                  <PeopleSplit women={people.women} men={people.men} unknown={people.other || null} />
                  {people.withoutSexes > 0 && (
                    <p className="soft">
                      {formatNumber(people.withoutSexes)} hoạt động chưa ghi số nữ, số nam nên chưa có trong
                      số này.
                    </p>
                  )}
                </>
              )}
            </section>
          </div>
        </>
      )}
    </div>
  );
}

function Talks({ talks, period }: { talks: OneSheet["talks"]; period: string }) {
  if (talks.all === 0) return <p>Không có đơn vị nào chậm hoặc quá hạn.</p>;
  const more = talks.all - talks.first.length;
  return (
    <>
      <ol className="sheet-talks">
        {talks.first.map(({ unitId, unitName, late }) => (
          <li key={unitId}>
            <strong>{unitName}</strong>
            {late.slice(0, 1).map(({ targetId, targetName, text, standing }) => (
              <span key={targetId} className="sheet-talk">
                <StandingMark value={standing} compact />{" "}
                <span>
                  <a href={paths.explanation(targetId, unitId, period)}>{targetName}</a>: {text}
                  {late.length > 1 && (
                    <span className="soft"> (và {formatNumber(late.length - 1)} chỉ tiêu khác)</span>
                  )}
                </span>
              </span>
            ))}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="soft">Còn {formatNumber(more)} đơn vị khác trên bảng tiến độ.</p>}
    </>
  );
}

/** More do not fit the sheet; the board has them all. */
const mostChanges = 6;

function Changes({ changes }: { changes: OneSheet["changes"] }) {
  if (changes === null) return <p>Chưa có kỳ trước trong năm để so sánh.</p>;
  if (changes.list.length === 0) return <p>Chưa có chỉ tiêu nào thay đổi.</p>;
  return (
    <ul className="sheet-changes">
      {changes.list.slice(0, mostChanges).map(({ targetId, name, text, standing }) => (
        <li key={targetId}>
          {name}: {text}
          {standing && (
            <>
              {text && ", "}
              {standingNames[standing.from].toLocaleLowerCase("vi")} →{" "}
              {standingNames[standing.to].toLocaleLowerCase("vi")}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
