import { run } from "#domain/command.ts";
import { mayCarryOn } from "#domain/drafts/draft.policy.ts";
import { formFields } from "#domain/inputs.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { publishPlan } from "#domain/plans/publish-plan.ts";
import { withdrawPlan } from "#domain/plans/withdraw-plan.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import { today } from "#domain/today.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/plan.ts";
import { PlanActions } from "./plan-actions.tsx";
import { nextDueOf, PlanDuties } from "./plan-duties.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanOccasions, PlanResponsibilities } from "./plan-others.tsx";
import { PlanLegalBases, PlanPassages } from "./plan-passages.tsx";
import { PlanRelations } from "./plan-relations.tsx";
import { PlanTargets } from "./plan-targets.tsx";
import { PlanTasks } from "./plan-tasks.tsx";
import { plansStyles } from "./plans-styles.ts";

export const links = plansStyles;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const full = await getPlan(office, params.planId);
  const { unitGroups, unitKinds, measures, taskGroups, holidays } = office.lists;
  const [day, calendar] = [today(office.clock), workingCalendar(holidays)];
  return {
    ...full,
    mayCarryOn: mayCarryOn(office.actor, full.unit),
    mayOversee: seesUnit(office.actor, full.unit),
    lists: { unitGroups, unitKinds, measures, taskGroups },
    nextDue: Object.fromEntries(
      full.duties.map((duty) => [duty.id, nextDueOf(duty, full.plan, day, calendar)]),
    ),
  };
}

export async function action({ request, context, params: { planId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const { intent, ...values } = formFields(await request.formData());
  const raw = { ...values, planId };
  const outcome = await (intent === "withdraw"
    ? run(withdrawPlan, office, raw)
    : run(publishPlan, office, raw));
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.plan(planId), 303);
}

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, unit, may, targets } = loaderData;
  const isBare = targets.length + loaderData.tasks.length + loaderData.duties.length === 0;
  return (
    <>
      <PageHead
        title={plan.title}
        lead={unit.name}
        back={{ to: paths.plans(), label: "Kế hoạch" }}
        actions={
          plan.withdrawnAt === null && (
            <>
              {targets.length > 0 && (
                <ButtonLink to={paths.scoreboard({ keHoach: plan.id })}>Xem tiến độ</ButtonLink>
              )}
              {loaderData.mayCarryOn && (
                <ButtonLink to={paths.startDraft({ theo: plan.id })} kind="quiet">
                  Lập kế hoạch cấp mình
                </ButtonLink>
              )}
              {loaderData.mayOversee && targets.length > 0 && (
                <ButtonLink to={paths.coverage(plan.id)} kind="quiet">
                  Triển khai ở cấp dưới
                </ButtonLink>
              )}
              <ButtonLink to={paths.dispatches(plan.id)} kind="quiet">
                Nơi nhận
              </ButtonLink>
              {may.manage && (
                <ButtonLink to={paths.uploadPlan({ suaDoi: plan.id })} kind="quiet">
                  Đọc văn bản sửa đổi
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {plan.withdrawnAt && (
        <Notice kind="attention" title="Kế hoạch đã rút">
          {plan.withdrawnReason}
        </Notice>
      )}
      <PlanFacts plan={plan} document={loaderData.document} />
      <PlanRelations plan={plan} related={loaderData.related} />
      {isBare ? (
        <p className="soft">
          {plan.amendsId
            ? "Chỉ tiêu, nhiệm vụ nêu trong văn bản này nằm ở kế hoạch được sửa đổi."
            : "Kế hoạch này được ghi nhận là đã ban hành, không kèm chỉ tiêu hay nhiệm vụ."}
        </p>
      ) : (
        <>
          <PlanTargets
            targets={targets}
            others={loaderData.otherWordings}
            lists={loaderData.lists}
            units={loaderData.unitsNamed}
          />
          <PlanTasks tasks={loaderData.tasks} groups={loaderData.lists.taskGroups} />
          <PlanOccasions occasions={loaderData.occasions} />
          <PlanDuties duties={loaderData.duties} nextDue={loaderData.nextDue} />
          <PlanResponsibilities
            responsibilities={loaderData.responsibilities}
            units={loaderData.unitsNamed}
          />
        </>
      )}
      <PlanPassages passages={loaderData.passages} />
      <PlanLegalBases bases={loaderData.legalBases} />
      <PlanActions
        published={plan.publishedAt !== null}
        mayPublish={may.manage && plan.withdrawnAt === null}
        mayWithdraw={may.withdraw}
        errors={actionData?.fields ?? {}}
        reason={actionData?.values["reason"]}
      />
    </>
  );
}
