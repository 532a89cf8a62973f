import { explainFigure, type ExplainedFigure, type Explanation } from "#domain/progress/explain-figure.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FigureLink } from "../../ui/figure-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Quote } from "../../ui/quote.tsx";
import { StandingMark } from "../../ui/standing.tsx";
import type { Route } from "./+types/explanation.ts";
import styles from "./progress.css?url";
import { RecordsBehindList } from "./records-behind-list.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ params, request, context }: Route.LoaderArgs): Promise<Explanation> {
  const period = new URL(request.url).searchParams.get("ky");
  return explainFigure(officeContext(context), { targetId: params.targetId, unitId: params.unitId, period });
}

/** A figure is a door: behind it the sentence of the plan, the formula and the records. */
export default function ExplanationPage({ loaderData: why }: Route.ComponentProps) {
  const { target, plan, unit, shown, own, whole, records } = why;
  return (
    <>
      <PageHead
        title={why.name}
        lead={`${unit.name} · ${periodName(shown)}`}
        back={{ to: paths.scoreboard({ keHoach: plan.id, ky: shown.id }), label: "Bảng tiến độ" }}
      />
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

      {whole && whole.units.length > 0 && <Units why={why} units={whole.units} />}

      <h2>Bản ghi được tính</h2>
      <RecordsBehindList records={records} />
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
