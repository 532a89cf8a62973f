import { listReceived } from "#domain/dispatches/list-received.ts";
import { listPlans, type ListedPlan } from "#domain/plans/list-plans.ts";
import { listWaiting } from "#domain/readings/list-waiting.ts";
import { planPurposeNames } from "#domain/plans/plan.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ReceivedPlans } from "../drafts/received-plans.tsx";
import type { Route } from "./+types/plans.ts";
import { plansStyles } from "./plans-styles.ts";

export const links = plansStyles;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const page = Number(new URL(request.url).searchParams.get("trang") ?? 1);
  const list = await listPlans(office, Number.isSafeInteger(page) ? page : 1);
  return { ...list, waiting: await listWaiting(office), received: await listReceived(office) };
}

const groups = [
  { from: "own", title: "Kế hoạch của đơn vị" },
  { from: "above", title: "Kế hoạch của cấp trên, đơn vị phải thực hiện" },
  { from: "below", title: "Kế hoạch của các đơn vị thuộc phạm vi" },
] as const;

export default function Plans({ loaderData }: Route.ComponentProps) {
  const { plans, waiting, nextPage, may, received } = loaderData;
  return (
    <>
      <PageHead
        title="Kế hoạch"
        actions={
          <>
            {may.read && <ButtonLink to={paths.uploadPlan()}>Đọc kế hoạch</ButtonLink>}
            {may.record && (
              <ButtonLink to={paths.drafts()} kind="quiet">
                Lập kế hoạch cấp mình
              </ButtonLink>
            )}
            {may.record && (
              <ButtonLink to={paths.recordIssuedPlan()} kind="quiet">
                Ghi nhận kế hoạch đã ban hành
              </ButtonLink>
            )}
          </>
        }
      />
      <Waiting waiting={waiting} />
      <ReceivedPlans received={received} />
      {plans.length === 0 && (
        <Empty title="Chưa có kế hoạch nào">
          {may.read ? (
            <p>
              Tải lên kế hoạch của đơn vị: chỉ tiêu, nhiệm vụ, dịp cao điểm và chế độ báo cáo được đọc ra để
              xem lại, không phải gõ lại. Kế hoạch chỉ có hiệu lực khi được xác nhận.
            </p>
          ) : (
            <p>Kế hoạch của đơn vị và của cấp trên sẽ hiện ở đây khi cán bộ đầu mối xác nhận.</p>
          )}
        </Empty>
      )}
      {groups.map(({ from, title }) => {
        const list = plans.filter((plan) => plan.from === from);
        return list.length === 0 ? null : (
          <section key={from}>
            <h2>{title}</h2>
            <ul className="plan-list">
              {list.map((plan) => (
                <PlanRow key={plan.id} plan={plan} />
              ))}
            </ul>
          </section>
        );
      })}
      {nextPage !== null && (
        <p>
          <a href={`${paths.plans()}?trang=${nextPage}`}>Xem các kế hoạch tiếp theo</a>
        </p>
      )}
    </>
  );
}

function Waiting({ waiting }: { waiting: Awaited<ReturnType<typeof listWaiting>> }) {
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>Đang chờ xác nhận</h2>
      <ul className="plan-list">
        {waiting.map((reading) => (
          <li key={reading.id}>
            <a href={paths.reviewReading(reading.id)}>{reading.fileName}</a>
            <p className="soft">
              Đã đọc ngày {formatDate(todayInVietnam(reading.readAt))}, chưa có hiệu lực.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanRow({ plan }: { plan: ListedPlan }) {
  const facts = [
    plan.number && `Số ${plan.number}`,
    plan.issuedOn && formatDate(plan.issuedOn),
    plan.periodFrom === plan.periodTo ? `năm ${plan.periodFrom}` : `${plan.periodFrom}–${plan.periodTo}`,
    plan.counts.targets > 0 && `${plan.counts.targets} chỉ tiêu`,
    plan.counts.tasks > 0 && `${plan.counts.tasks} nhiệm vụ`,
  ];
  return (
    <li>
      <a href={paths.plan(plan.id)}>{plan.title}</a>
      <p className="soft">
        {plan.unitName} · {facts.filter(Boolean).join(" · ")}
      </p>
      <p className="plan-marks">
        {plan.purpose === "action-month" && <span className="mark">{planPurposeNames[plan.purpose]}</span>}
        {plan.publishedAt && <span className="mark">Đang công khai</span>}
        {plan.withdrawnAt && <span className="mark">Đã rút</span>}
      </p>
    </li>
  );
}
