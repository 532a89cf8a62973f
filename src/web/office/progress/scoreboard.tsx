import { getBoardPage, type BoardPage } from "#domain/progress/get-board-page.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { StandingKey } from "../../ui/standing-key.tsx";
import type { Route } from "./+types/scoreboard.ts";
import { BoardFilter } from "./board-filter.tsx";
import { BoardKey } from "./board-key.tsx";
import { boardAsked, boardQuestion, type BoardAsked } from "./board-question.ts";
import { BoardTable } from "./board-table.tsx";
import boardStyles from "./board.css?url";
import { MarkShapes } from "./marks.tsx";
import styles from "./progress.css?url";
import { ProvinceMap } from "./province-map.tsx";
import { TalkList } from "./talk-list.tsx";
import { UnitPath } from "./unit-path.tsx";

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: boardStyles },
];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = boardAsked(request.url);
  return { page: await getBoardPage(officeContext(context), boardQuestion(asked)), asked };
}

export default function ScoreboardPage({ loaderData: { page, asked } }: Route.ComponentProps) {
  const { top, plan, shown, cutOff } = page;
  const begun = shown.from <= page.asOf;
  return (
    <div className="sheet">
      <UnitPath above={page.above} asked={{ ky: asked.ky }} here={top.name} />
      <PageHead
        title={`Bảng tiến độ: ${top.name}`}
        lead={`${periodName(shown)}${begun ? `, số liệu đến ngày ${formatDate(cutOff)}` : ""}`}
        actions={
          plan &&
          begun && (
            <ButtonLink to={paths.oneSheet({ donVi: top.id, keHoach: plan.id })} kind="quiet">
              Một trang cho lãnh đạo
            </ButtonLink>
          )
        }
      />
      {plan === null ? (
        <Empty title="Chưa có kế hoạch nào có chỉ tiêu">
          <p>
            Khi kế hoạch được đọc và xác nhận, ở đây sẽ hiện từng đơn vị với từng chỉ tiêu: ai đã đạt, ai đang
            chậm.
          </p>
          <ButtonLink to={paths.plans()}>Mở trang Kế hoạch</ButtonLink>
        </Empty>
      ) : (
        <>
          <p className="soft board-plan">
            Theo <a href={paths.plan(plan.id)}>{plan.title}</a>
            {plan.number && ` (${plan.number})`}
          </p>
          <BoardFilter page={page} asked={asked} />
          {begun ? (
            <Board page={page} asked={asked} />
          ) : (
            <Empty title="Kỳ này chưa bắt đầu">Số liệu sẽ hiện từ ngày {formatDate(shown.from)}.</Empty>
          )}
          {/* Typing narrows the table at once; without it the form asks. */}
          <script type="module" src="/board.js" />
        </>
      )}
    </div>
  );
}

function Board({ page, asked }: { page: BoardPage; asked: BoardAsked }) {
  const { board, top, shown, talks } = page;
  if (board.columns.length === 0)
    return (
      <Empty title="Kế hoạch này không giao chỉ tiêu cho đơn vị">
        Chỉ tiêu giao cho đơn vị nào thì hiện ở bảng của đơn vị đó và của đơn vị cấp trên.
      </Empty>
    );
  const address = { ...asked, chiTieu: page.chosen };
  const chosen = [...board.columns, ...board.silent].find(({ targetId }) => targetId === page.chosen);
  return (
    <>
      <MarkShapes />
      {page.tiles.length > 0 && chosen && (
        <ProvinceMap
          title={chosen.clause ? `${chosen.clause} ${chosen.title}` : chosen.title}
          tiles={page.tiles}
          asked={address}
        />
      )}
      <StandingKey />
      <div data-board-rows>
        <BoardTable caption={`Tiến độ của ${top.name}, ${periodName(shown)}`} page={page} asked={asked} />
        <Paging page={page} asked={asked} />
      </div>
      <p className="downloads">
        <a href={paths.boardFile("bang.csv", address)}>Tải bảng này (CSV)</a>
      </p>
      <h2>Ai đang chậm việc gì</h2>
      {talks.length > 0 ? (
        <TalkList talks={talks} period={shown.id} />
      ) : (
        <p>Không có đơn vị nào chậm hoặc quá hạn trong kỳ này.</p>
      )}
      <BoardKey page={page} />
    </>
  );
}

function Paging({ page: { board }, asked }: { page: BoardPage; asked: BoardAsked }) {
  const { found, all, page, pages } = board;
  const to = (number: number) => paths.scoreboard({ ...asked, trang: String(number) });
  return (
    <nav className="board-paging" aria-label="Trang của bảng">
      <output className="soft">
        {found === all ? `${formatNumber(all)} hàng` : `${formatNumber(found)}/${formatNumber(all)} hàng`}
        {pages > 1 && `, trang ${page}/${pages}`}
      </output>
      {page > 1 && <a href={to(page - 1)}>Trang trước</a>}
      {page < pages && <a href={to(page + 1)}>Trang sau</a>}
    </nav>
  );
}
