import { data, redirect } from "react-router";
import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { dueInWords } from "#domain/plans/duty.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import { getDutySettings } from "#domain/reports/get-duty-settings.ts";
import { setDutySettings } from "#domain/reports/set-duty-settings.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/duty-settings.ts";
import { ComingDays } from "./coming-days.tsx";
import { type DutyForm, DutySettingsForm } from "./duty-settings-form.tsx";
import { DutySettingsFacts } from "./duty-settings-facts.tsx";
import { PencilMarks } from "./pencil-marks.tsx";
import { reportsStyles } from "./reports-styles.ts";

export const links = reportsStyles;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const page = await getDutySettings(office, params.planId, params.dutyId);
  return { ...page, saved: new URL(request.url).searchParams.get("vua") === "luu" };
}

export async function action({ request, context, params: { planId, dutyId } }: Route.ActionArgs) {
  const typed = formFields(await request.formData());
  const outcome = await run(setDutySettings, officeContext(context), { ...typed, dutyId });
  if (!outcome.ok) return data({ fields: outcome.fields, typed } satisfies DutyForm, { status: 422 });
  return redirect(paths.dutySettings(planId, dutyId, { vua: "luu" }), 303);
}

export default function DutySettings({ loaderData, actionData }: Route.ComponentProps) {
  const { duty, plan, coming, warnings, mayChange } = loaderData;
  const said = [duty.sender, duty.receiver ?? plan.unitName].filter((one) => one !== null).join(" → ");
  return (
    <>
      <PageHead
        title={duty.title}
        lead={`${said}, ${dueInWords(duty)}`}
        back={{ to: paths.plan(plan.id, "che-do"), label: "Chế độ báo cáo của kế hoạch" }}
      />
      {loaderData.saved && !actionData && <Notice kind="good" title="Đã lưu cài đặt" />}
      <div className="duty-desk">
        <div>
          {mayChange ? (
            <DutySettingsForm page={loaderData} refused={actionData ?? null} />
          ) : (
            <DutySettingsFacts page={loaderData} />
          )}
        </div>
        <aside>
          <PencilMarks warnings={warnings} />
          <ComingDays coming={coming} isPlan={duty.kind === "plan"} />
          {duty.quote !== "" && (
            <figure className="duty-quote">
              <figcaption className="soft">
                {duty.requestedAt === null ? "Câu trong văn bản" : "Nội dung yêu cầu"}
              </figcaption>
              <blockquote>{duty.quote}</blockquote>
            </figure>
          )}
          {duty.supplementDue !== null && (
            <p className="soft">Báo cáo bổ sung gửi chậm nhất ngày {printedDay(duty.supplementDue)}.</p>
          )}
        </aside>
      </div>
    </>
  );
}
