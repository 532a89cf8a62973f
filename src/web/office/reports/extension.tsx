import { data, redirect } from "react-router";
import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { askExtension } from "#domain/reports/ask-extension.ts";
import { deadlineText } from "#domain/reports/deadline-text.ts";
import { decideExtension } from "#domain/reports/decide-extension.ts";
import { getExtensionPage } from "#domain/reports/get-extension-page.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/extension.ts";
import { DecideExtension } from "./decide-extension.tsx";
import { ExtensionList } from "./extension-list.tsx";
import { reportName } from "./report-name.ts";
import { reportsStyles } from "./reports-styles.ts";

export const links = reportsStyles;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  return {
    ...(await getExtensionPage(office, params)),
    asOf: today(office.clock),
    // Made before the form is sent, so that a double click asks once.
    newId: office.newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const office = officeContext(context);
  const typed = formFields(await request.formData());
  const outcome = await ("decision" in typed
    ? run(decideExtension, office, typed)
    : run(askExtension, office, { ...typed, ...params }));
  if (!outcome.ok) return data({ fields: outcome.fields, typed }, { status: 422 });
  return redirect(paths.extension(params.dutyId, params.unitId, params.period), 303);
}

const labels = { until: "Xin gửi đến hết ngày", reason: "Lý do" } as const;

export default function ExtensionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, duty, obligation, extensions, mayAsk, mayDecide, asOf, newId } = loaderData;
  const waiting = extensions.find(({ decision }) => decision === null);
  const typed = (name: string) => {
    const value = actionData?.typed[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <>
      <PageHead
        title="Gia hạn báo cáo"
        lead={`${reportName(duty, obligation.period)} · ${unit.name}`}
        back={{ to: paths.reports(), label: "Báo cáo" }}
      />
      <p>
        {unit.name} gửi {deadlineText(obligation, duty, asOf)}.
      </p>
      {mayAsk && (
        <Form errors={actionData?.fields} labels={labels}>
          <Hidden name="id" value={typed("id") ?? newId} />
          <DateField
            name="until"
            label={labels.until}
            value={typed("until")}
            error={actionData?.fields["until"]}
          />
          <TextArea
            name="reason"
            label={labels.reason}
            hint="Nơi nhận báo cáo đọc và trả lời."
            rows={3}
            value={typed("reason")}
            error={actionData?.fields["reason"]}
          />
          <Button>Gửi đề nghị gia hạn</Button>
        </Form>
      )}
      {waiting && !mayDecide && (
        <Notice title="Đang chờ nơi nhận báo cáo trả lời">Cho đến khi có trả lời, hạn vẫn như trên.</Notice>
      )}
      {waiting && mayDecide && (
        <DecideExtension extension={waiting} errors={actionData?.fields ?? {}} typed={typed} />
      )}
      <ExtensionList extensions={extensions} />
      {extensions.length === 0 && !mayAsk && (
        <p className="soft">
          Chưa có đề nghị gia hạn nào. Người viết báo cáo của đơn vị gửi đề nghị ở trang này.
        </p>
      )}
    </>
  );
}
