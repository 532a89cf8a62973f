import { getScoreboard } from "#domain/progress/get-scoreboard.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { FilterField } from "../../ui/filter-field.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { StandingKey } from "../../ui/standing-key.tsx";
import type { Route } from "./+types/scoreboard.ts";
import { BoardFilter } from "./board-filter.tsx";
import { BoardTable, boardId } from "./board-table.tsx";
import { LateList } from "./late-list.tsx";
import styles from "./progress.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { donVi: query.get("donVi"), loai: query.get("loai") || null };
  const board = await getScoreboard(officeContext(context), {
    unitId: asked.donVi || null,
    planId: query.get("keHoach") || null,
    period: query.get("ky"),
    kind: asked.loai,
  });
  return { board, asked };
}

export default function ScoreboardPage({ loaderData: { board, asked } }: Route.ComponentProps) {
  const { top, plan, shown, cutOff, columns, rows, late } = board;
  const caption = `Tiến độ của ${top.name}, ${periodName(shown)}`;
  const begun = shown.from <= board.asOf;
  return (
    <div className="sheet">
      <PageHead
        title="Bảng tiến độ"
        lead={`${top.name} · ${periodName(shown)}${begun ? ` · số liệu đến ngày ${formatDate(cutOff)}` : ""}`}
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
          <p className="soft">
            Theo <a href={paths.plan(plan.id)}>{plan.title}</a>
            {plan.number && ` (${plan.number})`}
          </p>
          <div className="board-tools">
            <BoardFilter board={board} asked={asked} />
            {begun && rows.length > 8 && <FilterField table={boardId} label="Tìm đơn vị" />}
          </div>
          {begun && columns.length === 0 && (
            <Empty title="Kế hoạch này không giao chỉ tiêu cho đơn vị">
              Chỉ tiêu giao cho đơn vị nào thì hiện ở bảng của đơn vị đó và của đơn vị cấp trên.
            </Empty>
          )}
          {!begun && (
            <Empty title="Kỳ này chưa bắt đầu">Số liệu sẽ hiện từ ngày {formatDate(shown.from)}.</Empty>
          )}
          {begun && columns.length > 0 && (
            <>
              <StandingKey />
              <BoardTable
                caption={caption}
                columns={columns}
                whole={board.whole}
                rows={rows}
                top={top}
                period={shown.id}
              />
              <h2>Ai đang chậm việc gì</h2>
              {late.length > 0 ? (
                <LateList late={late} period={shown.id} />
              ) : (
                <p>Không có đơn vị nào chậm hoặc quá hạn trong kỳ này.</p>
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}
