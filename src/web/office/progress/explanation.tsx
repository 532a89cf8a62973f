import type { ExplainedFigure, Explanation } from "#domain/progress/explain-figure.ts";
import { getFigurePage } from "#domain/progress/get-figure-page.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FigureLink } from "../../ui/figure-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Quote } from "../../ui/quote.tsx";
import { StandingMark } from "../../ui/standing.tsx";
import type { Route } from "./+types/explanation.ts";
import { MapChoice } from "./board-filter.tsx";
import styles from "./progress.css?url";
import { RecordsBehindList } from "./records-behind-list.tsx";
import { TrendSection } from "./trend-section.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const mapOf = query.get("banDo") === "nay" ? "now" : "then";
  const page = Number(query.get("trang"));
  const figure = await getFigurePage(officeContext(context), {
    targetId: params.targetId,
    unitId: params.unitId,
    period: query.get("ky"),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    mapOf,
  });
  return { ...figure, mapOf } as const;
}

/** A figure is a door: behind it the sentence of the plan, the formula and the records. */
export default function ExplanationPage({ loaderData }: Route.ComponentProps) {
  const { why, trend, boardUnitId, mapChanged, mapOf } = loaderData;
  const { target, plan, unit, shown, own, whole, records } = why;
  const banDo = mapOf === "now" ? "nay" : "";
  return (
    <>
      <PageHead
        title={why.name}
        lead={`${unit.name} · ${periodName(shown)}`}
        back={{ to: paths.scoreboard({ donVi: boardUnitId, ky: shown.id, banDo }), label: "Bảng tiến độ" }}
      />
      {mapChanged && (
        <form className="filter" method="get">
          <Hidden name="ky" value={shown.id} />
          <MapChoice asked={banDo} />
          <Button kind="quiet">Xem</Button>
        </form>
      )}
      {own && <Reckoned figure={own} />}
      {own && whole && <h2>Tất cả đơn vị được giao</h2>}
      {whole && <Reckoned figure={whole} />}
      {!own && !whole && (
        <Empty title="Chưa có gì để tính">
          {records.span === null && shown.from > why.asOf
            ? `Kỳ này bắt đầu từ ngày ${formatDate(shown.from)}.`
            : "Chỉ tiêu này không giao cho đơn vị trong kỳ đang xem."}
        </Empty>
      )}

      <h2>Câu trong kế hoạch</h2>
      <Quote clause={target.clause ? `Mục ${target.clause}` : undefined}>{target.quote}</Quote>
      <Facts
        items={[
          { term: "Kế hoạch", value: <a href={paths.plan(plan.id)}>{plan.title}</a> },
          { term: "Mức cần đạt", value: `${why.asked}${target.firm ? "" : " (phấn đấu)"}` },
          { term: "Ai phải thực hiện", value: `${target.subjects} (${formatNumber(why.bound)} đơn vị)` },
          { term: "Đếm gì", value: `${why.measure.name}. ${why.measure.description}` },
          { term: "Số liệu đến ngày", value: formatDate(why.cutOff) },
        ]}
      />

      {trend && <TrendSection trend={trend} />}
      {whole && whole.units.length > 0 && <Units why={why} units={whole.units} />}

      <h2>Bản ghi được tính</h2>
      <RecordsBehindList
        records={records}
        toPage={(page) => paths.explanation(target.id, unit.id, shown.id, { banDo, trang: String(page) })}
      />
    </>
  );
}

function Reckoned({ figure: { figure, standing, reason, formula } }: { figure: ExplainedFigure }) {
  return (
    <section aria-label="Kết quả và cách tính">
      <p className="big-figure">
        <span>
          {figure.amount} <small>{figure.unit}</small>
        </span>
        {standing && <StandingMark value={standing} />}
      </p>
      <p>
        {reason}
        {figure.detail && ` ${figure.detail}.`}
      </p>
      {formula.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

type ExplainedUnit = NonNullable<Explanation["whole"]>["units"][number];

function Units({ why, units }: { why: Explanation; units: readonly ExplainedUnit[] }) {
  const door = ({ id, figure }: ExplainedUnit) => (
    <FigureLink to={paths.explanation(why.target.id, id, why.shown.id)}>
      {figure.amount} {figure.unit}
    </FigureLink>
  );
  const mark = ({ standing }: ExplainedUnit) => standing && <StandingMark value={standing} />;
  return (
    <>
      <h2>Từng đơn vị</h2>
      <DataTable
        caption="Từng đơn vị được giao chỉ tiêu"
        rows={units}
        rowKey={({ id }) => id}
        columns={[
          { heading: "Đơn vị", cell: ({ name }) => name },
          { heading: "Kết quả", num: true, cell: door },
          { heading: "Tình trạng", cell: mark },
        ]}
      />
    </>
  );
}
