import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { fieldErrors, Refusal, type FieldErrors } from "#domain/refusal.ts";
import { documentLimits } from "#domain/files/file.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { formFields } from "#domain/inputs.ts";
import { issuedPlanSchema } from "#domain/plans/issued-plan.schema.ts";
import { listUnitsToRecordFor } from "#domain/plans/list-units-to-record-for.ts";
import { planPurposeNames, planPurposes } from "#domain/plans/plan.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button } from "../../ui/button.tsx";
import { DateField, FileField, Hidden, Radios, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { KeptFile } from "../../ui/kept-files.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/record-issued-plan.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const units = await listUnitsToRecordFor(office);
  if (units.length === 0) throw new Problem("not-allowed");
  const asked = new URL(request.url).searchParams;
  return {
    units,
    planId: office.newId(),
    today: today(office.clock),
    offered: {
      purpose: asked.get("mucDich") ?? "action-month",
      unitId: asked.get("donVi") ?? units[0]?.id ?? "",
    },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const values = formFields(form);
  const { kept, refused } = await keepDocument(office, form);
  const raw = { ...values, fileId: kept?.id };
  if (refused) return data({ fields: { ...wrongIn(raw), ...refused }, values, kept }, { status: 422 });
  const outcome = await run(recordIssuedPlan, office, raw);
  if (outcome.ok) return redirect(paths.plan(outcome.value.planId), 303);
  return data({ fields: outcome.fields, values, kept }, { status: 422 });
}

/** What else to look at where the document alone already stops the form. */
function wrongIn(raw: unknown): FieldErrors {
  const parsed = issuedPlanSchema.safeParse(raw);
  return parsed.success ? {} : fieldErrors(parsed.error);
}

/** The document is stored before the rest is judged, so that a refused form still has it. */
async function keepDocument(
  office: Context,
  form: FormData,
): Promise<{ kept: KeptFile | null; refused?: FieldErrors }> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const upload = form.get("file");
  const before = text("kept_file");
  const keptBefore =
    before !== "" && text("removed_file") === "" ? { id: before, name: "Tệp đã tải lên" } : null;
  if (!(upload instanceof File) || upload.size === 0) return { kept: keptBefore };
  try {
    const bytes = new Uint8Array(await upload.arrayBuffer());
    const file = await storeFile(
      office,
      { unitId: text("unitId"), name: upload.name, bytes },
      documentLimits,
    );
    return { kept: { id: file.id, name: file.name } };
  } catch (error) {
    if (error instanceof Refusal) return { kept: keptBefore, refused: error.fields };
    throw error;
  }
}

const labels = {
  unitId: "Đơn vị ban hành",
  purpose: "Kế hoạch để",
  title: "Tên kế hoạch",
  number: "Số, ký hiệu",
  issuedOn: "Ngày ban hành",
  file: "Bản kế hoạch",
};

export default function RecordIssuedPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { units, planId, today: day, offered } = loaderData;
  const errors = actionData?.fields ?? {};
  const value = (name: string) => {
    const typed = actionData?.values[name];
    return Array.isArray(typed) ? (typed[0] ?? "") : typed;
  };
  return (
    <>
      <PageHead
        title="Ghi nhận kế hoạch đã ban hành"
        lead="Kế hoạch đã ban hành được tính vào chỉ tiêu về xây dựng kế hoạch của đơn vị."
        back={{ to: paths.plans(), label: "Kế hoạch" }}
      />
      <Form encType="multipart/form-data" errors={errors} labels={labels}>
        <Hidden name="planId" value={value("planId") ?? planId} />
        {units.length === 1 ? (
          <Hidden name="unitId" value={units[0]?.id ?? ""} />
        ) : (
          <Select
            name="unitId"
            label={labels.unitId}
            error={errors["unitId"]}
            value={value("unitId") ?? offered.unitId}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            width="half"
          />
        )}
        <Radios
          name="purpose"
          legend={labels.purpose}
          error={errors["purpose"]}
          value={value("purpose") ?? offered.purpose}
          options={planPurposes
            .toReversed()
            .map((purpose) => ({ value: purpose, label: planPurposeNames[purpose] }))}
        />
        <TextField
          name="title"
          label={labels.title}
          hint="Ghi như trích yếu của văn bản."
          error={errors["title"]}
          value={value("title")}
        />
        <TextField
          name="number"
          label={labels.number}
          hint="Ví dụ 45/KH-THCS."
          error={errors["number"]}
          value={value("number")}
          width="half"
          optional
        />
        <DateField
          name="issuedOn"
          label={labels.issuedOn}
          error={errors["issuedOn"]}
          value={value("issuedOn")}
          max={day}
        />
        <FileField
          name="file"
          label={labels.file}
          hint="PDF, Word (.docx), văn bản (.txt) hoặc ảnh chụp, tối đa 25 MB."
          error={errors["file"]}
          accept=".pdf,.docx,.txt,image/jpeg,image/png"
          kept={actionData?.kept ? [actionData.kept] : []}
          optional
        />
        <div className="actions">
          <Button>Ghi nhận kế hoạch</Button>
        </div>
      </Form>
    </>
  );
}
