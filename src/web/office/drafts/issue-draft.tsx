import { run } from "#domain/command.ts";
import { getDraft } from "#domain/drafts/get-draft.ts";
import { issueDraft } from "#domain/drafts/issue-draft.ts";
import { formFields } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button } from "../../ui/button.tsx";
import { DateField, FileField, Hidden, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/issue-draft.ts";
import { draftsStyles } from "./drafts-styles.ts";
import { keepScan } from "./keep-scan.ts";

export const links = draftsStyles;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { draft, mayWrite } = await getDraft(office, params.draftId);
  if (!mayWrite || draft.purpose === "month") throw new Problem("not-allowed");
  return { draft, planId: office.newId(), today: today(office.clock) };
}

export async function action({ request, context, params: { draftId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const values = formFields(form);
  const { draft } = await getDraft(office, draftId);
  const { kept, refused } = await keepScan(office, form, draft.unitId);
  if (refused) return data({ fields: refused, values, kept }, { status: 422 });
  const outcome = await run(issueDraft, office, { ...values, draftId, fileId: kept?.id });
  if (outcome.ok) return redirect(paths.dispatches(outcome.value.planId), 303);
  return data({ fields: outcome.fields, values, kept }, { status: 422 });
}

const labels = { number: "Số, ký hiệu", issuedOn: "Ngày ban hành", signer: "Người ký", file: "Bản đã ký" };

export default function IssueDraft({ loaderData, actionData }: Route.ComponentProps) {
  const { draft, planId, today: day } = loaderData;
  const { head, closing } = draft.content;
  const errors = actionData?.fields ?? {};
  const value = (name: string) => {
    const typed = actionData?.values[name];
    return Array.isArray(typed) ? typed[0] : typed;
  };
  return (
    <>
      <PageHead
        title="Ghi nhận đã ban hành"
        lead={head.subject}
        back={{ to: paths.draft(draft.id), label: "Dự thảo" }}
      />
      <p>
        Dự thảo thành kế hoạch của đơn vị: chỉ tiêu lên bảng tiến độ, dịp và hạn báo cáo lên lịch. Sau bước
        này dự thảo không sửa được nữa.
      </p>
      <Form encType="multipart/form-data" errors={errors} labels={labels}>
        <Hidden name="planId" value={value("planId") ?? planId} />
        <TextField
          name="number"
          label={labels.number}
          hint={`Do văn thư cấp, ví dụ 27/${head.symbol}.`}
          error={errors["number"]}
          value={value("number")}
          width="half"
        />
        <DateField
          name="issuedOn"
          label={labels.issuedOn}
          error={errors["issuedOn"]}
          value={value("issuedOn")}
          max={day}
        />
        <TextField
          name="signer"
          label={labels.signer}
          error={errors["signer"]}
          value={value("signer") ?? closing.signer}
          width="half"
        />
        <FileField
          name="file"
          label={labels.file}
          hint="PDF hoặc ảnh chụp bản đã ký, tối đa 25 MB."
          error={errors["file"]}
          accept=".pdf,.docx,image/jpeg,image/png"
          kept={actionData?.kept ? [actionData.kept] : []}
          optional
        />
        <div className="actions">
          <Button>Ghi nhận đã ban hành</Button>
        </div>
      </Form>
    </>
  );
}
