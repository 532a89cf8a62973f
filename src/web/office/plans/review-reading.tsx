import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { clausesIn } from "#domain/plans/clause-path.ts";
import { confirmReading } from "#domain/plans/confirm-reading.ts";
import { discardReading } from "#domain/plans/discard-reading.ts";
import { getReading } from "#domain/plans/get-reading.ts";
import { nestFields } from "#domain/plans/review-fields.ts";
import { saveReview } from "#domain/plans/save-review.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/review-reading.ts";
import { LegalBases } from "./legal-bases.tsx";
import { plansStyles } from "./plans-styles.ts";
import { summaryLabels, type ReviewForm } from "./review-form.ts";
import { ReviewDuties, ReviewOccasions, ReviewResponsibilities } from "./review-others.tsx";
import { ReviewPlan } from "./review-plan.tsx";
import { ReviewSection } from "./review-section.tsx";
import { ReviewTargets } from "./review-targets.tsx";
import { ReviewTasks } from "./review-tasks.tsx";

export const links = plansStyles;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { stored, unit, units, fields } = await getReading(office, params.readingId);
  if (stored.planId) throw redirect(paths.plan(stored.planId));
  const { measures, unitGroups, unitKinds, taskGroups } = office.lists;
  return {
    reading: stored.reading,
    notices: stored.notices,
    fileName: stored.fileName,
    unit: { name: unit.name, level: unit.level },
    units: units.map(({ id, name }) => ({ id, name })),
    fields,
    lists: { measures, unitGroups, unitKinds, taskGroups },
    saved: new URL(request.url).searchParams.has("luu"),
  };
}

export async function action({ request, context, params: { readingId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const { intent, ...fields } = formFields(await request.formData());
  if (intent === "discard") {
    await run(discardReading, office, { readingId });
    return redirect(paths.plans(), 303);
  }
  if (intent === "save") {
    const outcome = await run(saveReview, office, { readingId, fields });
    if (outcome.ok) return redirect(`${paths.reviewReading(readingId)}?luu=1`, 303);
    return data(
      { errors: { "": "Chưa lưu được bản nháp. Rút ngắn phần vừa nhập rồi thử lại." }, fields },
      { status: 422 },
    );
  }
  const outcome = await run(confirmReading, office, { ...nestFields(fields), readingId });
  if (outcome.ok) return redirect(paths.plan(outcome.value.planId), 303);
  return data({ errors: outcome.fields, fields }, { status: 422 });
}

export default function ReviewReading({ loaderData, actionData }: Route.ComponentProps) {
  const { reading, notices, lists, unit, units, fileName, saved } = loaderData;
  const errors = actionData?.errors ?? {};
  const form: ReviewForm = {
    reading,
    clauseOf: clausesIn(reading.text),
    lists,
    units,
    level: unit.level,
    errors,
    fields: actionData?.fields ?? loaderData.fields,
  };
  return (
    <div className="review">
      <PageHead
        title="Xem lại kế hoạch vừa đọc"
        lead={`${fileName} · ${unit.name}. Bỏ chọn “Giữ” ở mục không đúng, sửa chỗ đọc nhầm, rồi xác nhận. Chưa xác nhận thì chưa có hiệu lực.`}
        back={{ to: paths.plans(), label: "Kế hoạch" }}
      />
      {saved && !actionData && <Notice kind="good">Đã lưu tạm. Có thể quay lại làm tiếp lúc khác.</Notice>}
      {notices.map((notice) => (
        <Notice key={notice} kind="attention">
          {notice}
        </Notice>
      ))}
      {reading.targets.length === 0 && (
        <Notice kind="attention" title="Không thấy chỉ tiêu nào trong văn bản">
          Kế hoạch vẫn xác nhận được; bảng tiến độ sẽ chưa có gì để theo dõi. Nếu văn bản có chỉ tiêu, kiểm
          tra lại tệp đã chọn.
        </Notice>
      )}
      <Form errors={errors} labels={summaryLabels(errors)}>
        <ReviewPlan form={form} />
        <ReviewSection title="Chỉ tiêu" kind="targets" found={reading.targets.length}>
          <ReviewTargets form={form} />
        </ReviewSection>
        <ReviewSection title="Nhiệm vụ, giải pháp" kind="tasks" found={reading.tasks.length}>
          <ReviewTasks form={form} />
        </ReviewSection>
        <ReviewSection title="Dịp, đợt cao điểm" kind="occasions" found={reading.occasions.length}>
          <ReviewOccasions form={form} />
        </ReviewSection>
        <ReviewSection title="Chế độ báo cáo" kind="duties" found={reading.duties.length}>
          <ReviewDuties form={form} />
        </ReviewSection>
        <ReviewSection
          title="Tổ chức thực hiện"
          kind="responsibilities"
          found={reading.responsibilities.length}
        >
          <ReviewResponsibilities form={form} />
        </ReviewSection>
        <LegalBases bases={reading.legalBases} />
        <div className="actions review-actions">
          <Button name="intent" value="confirm">
            Xác nhận kế hoạch
          </Button>
          <Button kind="quiet" name="intent" value="save">
            Lưu tạm
          </Button>
        </div>
      </Form>
      <details className="review-more">
        <summary>Bỏ bản đọc này</summary>
        <Form>
          <p>Bản đọc và những gì đã sửa sẽ không dùng nữa. Tệp gốc vẫn được giữ để đối chiếu.</p>
          <div className="actions">
            <Button kind="danger" name="intent" value="discard">
              Bỏ bản đọc
            </Button>
          </div>
        </Form>
      </details>
    </div>
  );
}
