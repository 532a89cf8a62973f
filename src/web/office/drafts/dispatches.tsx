import { run } from "#domain/command.ts";
import { addRecipients } from "#domain/dispatches/add-recipients.ts";
import { getDispatches } from "#domain/dispatches/get-dispatches.ts";
import { markDispatch } from "#domain/dispatches/mark-dispatch.ts";
import { recordDispatches } from "#domain/dispatches/record-dispatches.ts";
import { formFields } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/dispatches.ts";
import { draftsStyles } from "./drafts-styles.ts";
import { RecipientList } from "./recipient-list.tsx";
import { AddRecipients, SendForm } from "./send-form.tsx";

export const links = draftsStyles;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const full = await getDispatches(office, params.planId);
  return { ...full, formId: office.newId(), today: today(office.clock) };
}

export async function action({ request, context, params: { planId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const { intent, back, ...values } = formFields(await request.formData());
  const raw = { ...values, planId };
  const outcome =
    intent === "add"
      ? await run(addRecipients, office, raw)
      : intent === "mark"
        ? await run(markDispatch, office, raw)
        : await run(recordDispatches, office, raw);
  if (!outcome.ok) return data({ fields: outcome.fields, values, intent }, { status: 422 });
  const next =
    back === "plan" ? paths.plan(planId) : back === "plans" ? paths.plans() : paths.dispatches(planId);
  return redirect(next, 303);
}

export default function Dispatches({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, recipients, offered, mayRecord, formId, today: day } = loaderData;
  const refused = (intent: string) => (actionData?.intent === intent ? actionData : null);
  const isAllSent = recipients.every(({ dispatches }) => dispatches.length > 0);
  const sent = recipients.filter(({ dispatches }) => dispatches.length > 0).length;
  return (
    <>
      <PageHead
        title="Nơi nhận và gửi văn bản"
        lead={plan.title}
        back={{ to: paths.plan(plan.id), label: "Kế hoạch" }}
      />
      <p>
        {recipients.length === 0 ? "Chưa ghi nơi nhận nào." : `Đã gửi ${sent}/${recipients.length} nơi nhận.`}{" "}
        Hệ thống ghi lại việc gửi, không tự gửi văn bản.
      </p>
      <RecipientList recipients={recipients} mayRecord={mayRecord} errors={refused("mark")?.fields ?? {}} />
      {mayRecord && (
        <>
          {recipients.length > 0 && (
            <details className="draft-more" open={!isAllSent || refused("send") !== null}>
              <summary>Ghi nhận việc gửi</summary>
              <SendForm recipients={recipients} formId={formId} today={day} refused={refused("send")} />
            </details>
          )}
          <AddRecipients offered={offered} refused={refused("add")} />
        </>
      )}
    </>
  );
}
