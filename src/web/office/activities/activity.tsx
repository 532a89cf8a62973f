import { activityFields, fieldNames } from "#domain/activities/activity-fields.ts";
import { getActivity } from "#domain/activities/get-activity.ts";
import { withdrawActivity } from "#domain/activities/withdraw-activity.ts";
import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { PeopleSplit } from "../../ui/people-split.tsx";
import type { Route } from "./+types/activity.ts";
import styles from "./activities.css?url";
import { ActivityHistory } from "./activity-history.tsx";
import { ActivityNotices } from "./activity-notices.tsx";
import { idFrom } from "./asked-id.ts";
import { CountsFor } from "./counts-for.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { fieldText } from "./field-text.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const found = await getActivity(office, idFrom(params.activityId));
  return { found, lists: office.lists, just: new URL(request.url).searchParams.get("vua") };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const id = idFrom(params.activityId);
  const values = formFields(await request.formData());
  const outcome = await run(withdrawActivity, office, { ...values, id });
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.activity(id), 303);
}

/** Said elsewhere on the page, or not worth a line while nobody said it. */
const shownElsewhere = ["title", "embedded", "women", "men", "otherSex"];

export default function Activity({ loaderData, actionData }: Route.ComponentProps) {
  const { found, lists, just } = loaderData;
  const { activity, unit, evidence, taskTitles } = found;
  const facts = activityFields
    .filter((field) => !shownElsewhere.includes(field))
    .filter((field) => field !== "quantity" || activity.quantity !== 1)
    .map((field) => ({ term: fieldNames[field], value: fieldText(field, activity, lists, taskTitles) }))
    .filter(({ term, value }) => value !== null || term === fieldNames.participants);
  const counted = activity.women !== null || activity.men !== null;
  return (
    <>
      <PageHead
        title={activity.title}
        lead={`${unit.name} · ${formatDate(activity.heldOn)}`}
        back={{ to: paths.activities(), label: "Hoạt động" }}
        actions={
          found.mayCorrect && (
            <ButtonLink kind="quiet" to={paths.correctActivity(activity.id)}>
              Đính chính
            </ButtonLink>
          )
        }
      />
      <ActivityNotices found={found} just={just} lists={lists} />
      <div className="activity-page">
        <div>
          <Facts items={facts} />
          {counted && <PeopleSplit women={activity.women} men={activity.men} unknown={activity.otherSex} />}
          <h2>Minh chứng</h2>
          {evidence.length > 0 ? <EvidenceList files={evidence} /> : <p className="soft">Chưa có tệp nào.</p>}
        </div>
        <div>
          {activity.withdrawnAt === null && (
            <CountsFor
              amounts={found.countsFor}
              lists={lists}
              unitId={unit.id}
              year={activity.heldOn.slice(0, 4)}
            />
          )}
          <ActivityHistory found={found} lists={lists} />
          {found.mayCorrect && (
            <WithdrawForm
              version={activity.version}
              errors={actionData?.fields ?? {}}
              values={actionData?.values ?? {}}
            />
          )}
        </div>
      </div>
    </>
  );
}
