import { getNewForm } from "#domain/activities/get-form.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { logActivityInput } from "#domain/activities/activity.schema.ts";
import { run } from "#domain/command.ts";
import { fieldErrors } from "#domain/refusal.ts";
import { nameOf } from "#domain/lists/lists.ts";
import { today } from "#domain/today.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Hidden, Select } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/log-activity.ts";
import styles from "./activities.css?url";
import { ActivityForm } from "./activity-form.tsx";
import { askedId } from "./asked-id.ts";
import { one, valuesLike, type FormValues } from "./form-values.ts";
import { refuse } from "./refused-form.ts";
import { readSentForm } from "./sent-form.ts";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const asked = new URL(request.url).searchParams;
  const form = await getNewForm(office, {
    unitId: askedId(asked.get("donVi")),
    likeId: askedId(asked.get("nhu")),
  });
  return {
    form,
    lists: office.lists,
    today: today(office.clock),
    id: office.newId(),
    taskId: askedId(asked.get("nhiemVu")) ?? "",
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const sent = await readSentForm(office, form, askedId(form.get("unitId")));
  if (sent.refused !== null) {
    const parsed = logActivityInput.safeParse(sent.input);
    return refuse(sent, parsed.success ? {} : fieldErrors(parsed.error));
  }
  const outcome = await run(logActivity, office, sent.input);
  if (!outcome.ok) return refuse(sent, outcome.fields);
  return redirect(paths.activity(outcome.value.id, { vua: "ghi" }), 303);
}

export default function LogActivity({ loaderData, actionData }: Route.ComponentProps) {
  const { form, lists, today, id, taskId } = loaderData;
  const { unit, units, like, choices } = form;
  const offered: FormValues = {
    heldOn: today,
    taskId,
    ...(like ? valuesLike(like, lists.activityKinds) : {}),
    unitId: unit?.id ?? "",
  };
  const values: FormValues = actionData?.values ?? offered;
  const errors = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title="Ghi hoạt động"
        lead={units.length === 1 ? unit?.name : "Chỉ cần loại và ngày; biết thêm gì ghi thêm nấy."}
        back={{ to: paths.activities(), label: "Hoạt động" }}
      />
      {!like && !actionData && choices.last && unit && (
        <p>
          <a href={paths.logActivity({ donVi: unit.id, nhu: choices.last.id })}>Điền như lần trước</a>{" "}
          <span className="soft">
            (
            {[
              nameOf(lists.activityKinds, choices.last.kind),
              choices.last.place,
              formatDate(choices.last.heldOn),
            ]
              .filter(Boolean)
              .join(" · ")}
            )
          </span>
        </p>
      )}
      <ActivityForm
        {...{ values, errors, lists, choices, today }}
        evidence={actionData?.evidence ?? []}
        submit="Ghi hoạt động"
        first={
          <>
            <Hidden name="id" value={one(values, "id") || id} />
            {units.length === 1 && unit ? (
              <Hidden name="unitId" value={unit.id} />
            ) : (
              <Select
                name="unitId"
                label="Đơn vị"
                error={errors["unitId"]}
                options={units.map(({ id: value, name }) => ({ value, label: name }))}
                value={one(values, "unitId")}
                emptyLabel="Chọn đơn vị"
              />
            )}
          </>
        }
      />
    </>
  );
}
