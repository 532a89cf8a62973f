import type { StartForm } from "#domain/drafts/get-start-form.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { paths } from "#web/paths.ts";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** First step: after which plan. The levels above first; the own ones serve for the plan of a month. */
export function ChoosePlan(props: StartForm & { today: string; none: string }) {
  const { plans, ownPlanIds, units, unitId, none } = props;
  const above = plans.filter(({ id }) => !ownPlanIds.includes(id));
  const own = plans.filter(({ id }) => ownPlanIds.includes(id));
  return (
    <>
      {units.length > 1 && (
        <Form method="get">
          <Select
            name="donVi"
            label="Lập cho đơn vị"
            value={unitId}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            width="half"
          />
          <div className="actions">
            <Button kind="quiet">Đổi đơn vị</Button>
          </div>
        </Form>
      )}
      <section>
        <h2>Theo kế hoạch cấp trên</h2>
        {above.length === 0 && (
          <p className="soft">Chưa có kế hoạch nào của cấp trên trong hệ thống để bám theo.</p>
        )}
        <ul className="draft-list">
          {above.map((plan) => (
            <PlanChoice key={plan.id} plan={plan}>
              <ButtonLink to={paths.startDraft({ theo: plan.id, donVi: unitId })}>
                Lập theo kế hoạch này
              </ButtonLink>
            </PlanChoice>
          ))}
        </ul>
        <p>
          <a href={paths.startDraft({ theo: none, donVi: unitId })}>
            Lập kế hoạch không bám theo kế hoạch nào
          </a>
        </p>
      </section>
      {own.length > 0 && (
        <section>
          <h2>Kế hoạch tuyên truyền tháng</h2>
          <p>Rút từ kế hoạch của đơn vị: dịp trong tháng, nhiệm vụ đến hạn và mức cần đạt.</p>
          <ul className="draft-list">
            {own.map((plan) => (
              <PlanChoice key={plan.id} plan={plan}>
                {nextMonths(props.today).map((month) => (
                  <ButtonLink
                    key={month}
                    kind="quiet"
                    to={paths.startDraft({ theo: plan.id, donVi: unitId, thang: month })}
                  >
                    Tháng {Number(month.slice(5))}/{month.slice(0, 4)}
                  </ButtonLink>
                ))}
              </PlanChoice>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PlanChoice({ plan, children }: { plan: Plan; children: ReactNode }) {
  return (
    <li>
      <p className="draft-choice">
        <a href={paths.plan(plan.id)}>{plan.title}</a>
        <span className="soft">
          {plan.unitName}
          {plan.number && ` · số ${plan.number}`} ·{" "}
          {plan.periodFrom === plan.periodTo ? plan.periodFrom : `${plan.periodFrom}–${plan.periodTo}`}
        </span>
      </p>
      <div className="actions">{children}</div>
    </li>
  );
}

/** This month and the two after it. */
function nextMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return [0, 1, 2].map((later) => {
    const of = month - 1 + later;
    return `${year + Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, "0")}`;
  });
}
