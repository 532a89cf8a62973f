import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { formFields } from "#domain/inputs.ts";
import { addToReview } from "#domain/readings/add-to-review.ts";
import { amendPlan } from "#domain/readings/amend-plan.ts";
import { clausesIn } from "#domain/plans/clause-path.ts";
import { confirmReading } from "#domain/readings/confirm-reading.ts";
import { discardReading } from "#domain/readings/discard-reading.ts";
import { nestFields, textOf, type Fields } from "#domain/readings/review-fields.ts";
import { saveReview } from "#domain/readings/save-review.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/review-reading.ts";
import { DocumentPane } from "./document-pane.tsx";
import { plansStyles } from "./plans-styles.ts";
import { DiscardReading, ReviewActions, ReviewKeys } from "./review-actions.tsx";
import { ReviewAdd } from "./review-add.tsx";
import { ReviewAmendment } from "./review-amendment.tsx";
import { reviewData } from "./review-data.ts";
import { summaryLabels, type ReviewForm } from "./review-form.ts";
import { ReviewItems } from "./review-items.tsx";
import { ReviewPlan } from "./review-plan.tsx";

export const links = plansStyles;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const review = await reviewData(officeContext(context), params.readingId, search.get("suaDoi"));
  if (review.planId) throw redirect(paths.plan(review.planId));
  return { ...review, saved: search.has("luu") };
}

export async function action({ request, context, params: { readingId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const { intent, ...sent } = formFields(await request.formData());
  const fields = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith("add.")));
  switch (intent) {
    case "discard":
      await run(discardReading, office, { readingId });
      return redirect(paths.plans(), 303);
    case "save":
      return save(office, readingId, fields);
    case "add":
      return add(office, readingId, fields, sent);
    default:
      return confirm(office, readingId, fields);
  }
}

async function save(office: Context, readingId: string, fields: Fields) {
  const outcome = await run(saveReview, office, { readingId, fields });
  if (outcome.ok) return redirect(`${paths.reviewReading(readingId)}?luu=1`, 303);
  return refused({ "": "Chưa lưu được bản nháp. Rút ngắn phần vừa nhập rồi thử lại." }, fields);
}

async function add(office: Context, readingId: string, fields: Fields, sent: Fields) {
  const said = (name: string) => textOf(sent, `add.${name}`);
  const outcome = await run(addToReview, office, {
    readingId,
    fields,
    kind: said("kind"),
    words: said("words"),
    from: said("from"),
    to: said("to"),
  });
  if (outcome.ok) return redirect(`${paths.reviewReading(readingId)}#${outcome.value.item}`, 303);
  return refused(outcome.fields, sent);
}

async function confirm(office: Context, readingId: string, fields: Fields) {
  const review = { ...nestFields(fields), readingId };
  const amendsId = textOf(fields, "plan.amendsId");
  const outcome = await (amendsId === ""
    ? run(confirmReading, office, review)
    : run(amendPlan, office, { ...review, amendsId }));
  if (outcome.ok) return redirect(paths.plan(outcome.value.planId), 303);
  // Of an amendment only just chosen the page has not shown yet from which day, and what it changes.
  if (amendsId !== "") await run(saveReview, office, { readingId, fields });
  return refused(outcome.fields, fields);
}

function refused(errors: Readonly<Record<string, string>>, fields: Fields) {
  return data({ errors, fields }, { status: 422 });
}

export default function ReviewReading({ loaderData, actionData }: Route.ComponentProps) {
  const { reading, notices, fileName, unitName, amendment, saved } = loaderData;
  const errors = actionData?.errors ?? {};
  const form: ReviewForm = {
    ...loaderData,
    clauseOf: clausesIn(reading.text),
    errors,
    fields: actionData?.fields ?? loaderData.fields,
  };
  const seen = Object.entries(form.fields).filter(([name, value]) => name.endsWith(".seen") && value !== "");
  return (
    <div className="review">
      <PageHead
        title="Xem lại kế hoạch vừa đọc"
        lead={`${fileName} · ${unitName}. Bỏ chọn “Giữ” ở mục không đúng, sửa chỗ đọc nhầm, rồi xác nhận. Chưa xác nhận thì chưa có hiệu lực.`}
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
          Kế hoạch vẫn xác nhận được; bảng tiến độ sẽ chưa có gì để theo dõi. Nếu văn bản có chỉ tiêu, thêm
          bằng mục “Thêm mục còn thiếu”, hoặc kiểm tra lại tệp đã chọn.
        </Notice>
      )}
      <div className="review-desk">
        <DocumentPane reading={reading} warnings={loaderData.warnings} pages={loaderData.pages} />
        <div className="review-reading" data-saved={loaderData.isDraft || undefined}>
          <ReviewKeys />
          <Form errors={errors} labels={summaryLabels(errors)}>
            <ReviewPlan form={form} />
            {amendment && <ReviewAmendment form={form} view={amendment} />}
            <ReviewItems form={form} />
            <Added fields={form.fields} />
            <ReviewAdd form={form} />
            <ReviewActions amends={amendment !== null} seen={seen.length} />
          </Form>
          <DiscardReading />
        </div>
      </div>
      <script type="module" src="/review.js" />
    </div>
  );
}

/** What was added goes along with the form: places in the document's text. */
function Added({ fields }: { fields: Fields }) {
  return Object.keys(fields)
    .filter((name) => name.startsWith("added."))
    .map((name) => <input key={name} type="hidden" name={name} value={textOf(fields, name)} />);
}
