import { run } from "#domain/command.ts";
import { listReadingsUnderWay } from "#domain/readings/get-reading-progress.ts";
import { appointedUnits } from "#domain/plans/appointed-units.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { startReading } from "#domain/readings/start-reading.ts";
import { Problem } from "#domain/problem.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button } from "../../ui/button.tsx";
import { FileField, Hidden, Select, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/upload-plan.ts";
import { plansStyles } from "./plans-styles.ts";

export const links = plansStyles;

export async function loader({ context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const units = appointedUnits(office, mayManagePlans);
  if (units.length === 0) throw new Problem("not-allowed");
  const underWay = await listReadingsUnderWay(office, units);
  return {
    units,
    readingId: office.newId(),
    underWay: underWay.map(({ readingId, fileName }) => ({ readingId, fileName })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const file = form.get("file");
  const upload =
    file instanceof File ? { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : {};
  const values = { readingId: text("readingId"), unitId: text("unitId"), text: text("text") };
  const outcome = await run(startReading, officeContext(context), { ...values, ...upload });
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  const { readingId, underWay } = outcome.value;
  // Which plan it amends, where the person came from that plan's page.
  const { search } = new URL(request.url);
  const next = underWay ? paths.readingProgress(readingId) : paths.reviewReading(readingId);
  return redirect(next + search, 303);
}

const labels = { file: "Tệp kế hoạch", text: "Văn bản dán vào", unitId: "Kế hoạch của" };

export default function UploadPlan({
  loaderData: { units, readingId, underWay },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.fields ?? {};
  const values = actionData?.values;
  const [only] = units;
  return (
    <>
      <PageHead
        title="Đọc kế hoạch"
        lead="Chọn tệp kế hoạch. Chỉ tiêu, nhiệm vụ, dịp và chế độ báo cáo sẽ được đọc ra để xem lại từng mục trước khi xác nhận."
        back={{ to: paths.plans(), label: "Kế hoạch" }}
      />
      {underWay.map((scan) => (
        <Notice key={scan.readingId}>
          <p>
            Đang đọc bản quét: <a href={paths.readingProgress(scan.readingId)}>{scan.fileName}</a>
          </p>
        </Notice>
      ))}
      <Form encType="multipart/form-data" errors={errors} labels={labels}>
        <Hidden name="readingId" value={values?.readingId || readingId} />
        {units.length === 1 && only ? (
          <>
            <p>
              Kế hoạch của <strong>{only.name}</strong>
            </p>
            <Hidden name="unitId" value={only.id} />
          </>
        ) : (
          <Select
            name="unitId"
            label={labels.unitId}
            error={errors["unitId"]}
            value={values?.unitId}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FileField
          name="file"
          label={labels.file}
          hint="Word, PDF, trang web đã lưu (.html) hoặc văn bản (.txt), tối đa 25 MB. Bản quét và ảnh cũng đọc được, mất vài giây mỗi trang và cần soát kỹ hơn."
          error={errors["file"]}
          accept=".docx,.doc,.rtf,.pdf,.html,.htm,.txt,.jpg,.jpeg,.png"
        />
        <details className="review-more" open={Boolean(values?.text || errors["text"])}>
          <summary>Hoặc dán văn bản</summary>
          <TextArea
            name="text"
            label={labels.text}
            hint="Dán toàn văn, kể cả phần số, ngày tháng và nơi nhận."
            error={errors["text"]}
            value={values?.text}
            rows={12}
            optional
          />
        </details>
        <div className="actions">
          <Button>Đọc kế hoạch</Button>
        </div>
      </Form>
    </>
  );
}
