import { run } from "#domain/command.ts";
import { getStartForm } from "#domain/drafts/get-start-form.ts";
import { startDraft } from "#domain/drafts/start-draft.ts";
import { formFields } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/start-draft.ts";
import { ChoosePlan } from "./choose-plan.tsx";
import { ChooseItems } from "./choose-items.tsx";
import { draftsStyles } from "./drafts-styles.ts";

export const links = draftsStyles;

/** In place of a plan's id: a plan that follows none. */
const none = "khong";

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const asked = new URL(request.url).searchParams;
  const follows = asked.get("theo");
  const form = await getStartForm(office, {
    unitId: asked.get("donVi"),
    planId: follows === none || follows === "" ? null : follows,
  });
  return {
    ...form,
    isChosen: follows !== null && follows !== "",
    month: asked.get("thang"),
    draftId: office.newId(),
    today: today(office.clock),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const values = formFields(await request.formData());
  const outcome = await run(startDraft, office, values);
  if (outcome.ok) return redirect(paths.draft(outcome.value.draftId), 303);
  return data({ fields: outcome.fields, values }, { status: 422 });
}

export default function StartDraft({ loaderData, actionData }: Route.ComponentProps) {
  const { isChosen, followed, month } = loaderData;
  const isMonth = month !== null && followed !== null;
  return (
    <>
      <PageHead
        title={isMonth ? "Lập kế hoạch tuyên truyền tháng" : "Lập kế hoạch cấp mình"}
        lead={
          isChosen
            ? (followed?.plan.title ?? "Kế hoạch mới, không bám theo kế hoạch nào")
            : "Chọn kế hoạch để bám theo. Nội dung được đưa sang sẵn để sửa cho hợp với đơn vị."
        }
        back={
          isChosen
            ? { to: paths.startDraft(), label: "Chọn kế hoạch khác" }
            : { to: paths.drafts(), label: "Dự thảo" }
        }
      />
      {isChosen ? (
        <ChooseItems
          {...loaderData}
          isMonth={isMonth}
          errors={actionData?.fields ?? {}}
          values={actionData?.values ?? {}}
        />
      ) : (
        <ChoosePlan {...loaderData} none={none} />
      )}
    </>
  );
}
