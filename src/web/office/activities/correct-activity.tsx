import { correctActivity } from "#domain/activities/correct-activity.ts";
import { correctActivityInput } from "#domain/activities/activity.schema.ts";
import { getCorrectionForm } from "#domain/activities/get-form.ts";
import { run } from "#domain/command.ts";
import { fieldErrors } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Hidden, TextArea } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/correct-activity.ts";
import styles from "./activities.css?url";
import { ActivityForm } from "./activity-form.tsx";
import { idFrom } from "./asked-id.ts";
import { one, valuesOf } from "./form-values.ts";
import { refuse } from "./refused-form.ts";
import { readSentForm } from "./sent-form.ts";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { activity, unit, evidence, choices } = await getCorrectionForm(office, idFrom(params.activityId));
  return { activity, unit, evidence, choices, lists: office.lists, today: today(office.clock) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const { activity, evidence } = await getCorrectionForm(office, idFrom(params.activityId));
  const sent = await readSentForm(office, await request.formData(), activity.unitId, evidence);
  const input = { ...sent.input, id: activity.id };
  if (sent.refused !== null) {
    const parsed = correctActivityInput.safeParse(input);
    return refuse(sent, parsed.success ? {} : fieldErrors(parsed.error));
  }
  try {
    const outcome = await run(correctActivity, office, input);
    if (!outcome.ok) return refuse(sent, outcome.fields);
  } catch (error) {
    // What was typed stays; sent again, it is about the version that now stands.
    if (!(error instanceof Problem && error.code === "changed-meanwhile")) throw error;
    const message = "Có người vừa sửa hoạt động này. Xem bản hiện nay; nếu vẫn cần thì gửi lại.";
    return refuse(sent, { "": message }, error.status);
  }
  return redirect(paths.activity(activity.id, { vua: "sua" }), 303);
}

export default function CorrectActivity({ loaderData, actionData }: Route.ComponentProps) {
  const { activity, unit, evidence, choices, lists, today } = loaderData;
  const values = actionData?.values ?? valuesOf(activity, lists.activityKinds);
  const errors = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title="Đính chính hoạt động"
        lead={`${activity.title} · ${unit.name}`}
        back={{ to: paths.activity(activity.id), label: "Bản hiện nay" }}
      />
      <ActivityForm
        {...{ values, errors, lists, choices, today }}
        evidence={actionData?.evidence ?? evidence}
        submit="Lưu đính chính"
        first={
          <>
            <Hidden name="expectedVersion" value={activity.version} />
            <TextArea
              name="reason"
              label="Lý do đính chính"
              hint="Bản cũ vẫn giữ lại để xem, cùng với lý do này."
              error={errors["reason"]}
              value={one(values, "reason")}
              rows={2}
            />
          </>
        }
      />
    </>
  );
}
