import {
  planCutOffNames,
  planCutOffs,
  planKindNames,
  planKinds,
  planPurposeNames,
  planPurposes,
} from "#domain/plans/plan.ts";
import { textOf } from "#domain/readings/review-fields.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { listedPassages, listedTasks, warningsApart } from "#domain/readings/reading-items.ts";
import { DateField, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Pencil } from "./pencil.tsx";
import { fieldOf, hasErrors, planLabels, type ReviewForm } from "./review-form.ts";

/** The head of the plan: all that names it. */
export function ReviewPlan({ form }: { form: ReviewForm }) {
  const { reading } = form;
  const items = [
    ...reading.targets,
    ...listedTasks(reading),
    ...reading.occasions,
    ...reading.duties,
    ...reading.responsibilities,
    ...listedPassages(reading),
    ...reading.legalBases,
  ];
  const field = (name: keyof typeof planLabels) => ({
    ...fieldOf(form, `plan.${name}`),
    label: planLabels[name],
  });
  return (
    <section className="review-item" aria-labelledby="review-plan">
      <div className="review-main">
        <h2 id="review-plan">Văn bản</h2>
        <p className="understood">{headInWords(form)}</p>
        <details className="review-fields" open={isOpen(form)}>
          <summary>
            Sửa<span className="visually-hidden"> phần đầu văn bản</span>
          </summary>
          <div className="review-grid">
            <TextArea {...field("title")} rows={3} />
            <Select
              {...field("kind")}
              options={planKinds.map((kind) => ({ value: kind, label: planKindNames[kind] }))}
              width="half"
            />
            <Select
              {...field("purpose")}
              options={planPurposes.map((purpose) => ({ value: purpose, label: planPurposeNames[purpose] }))}
            />
            <div className="review-row">
              <TextField {...field("number")} width="half" optional />
              <DateField {...field("issuedOn")} optional />
            </div>
            <TextField {...field("issuedBy")} optional />
            <TextField {...field("signer")} width="half" optional />
            <div className="review-row">
              <TextField {...field("periodFrom")} width="short" inputMode="numeric" />
              <TextField {...field("periodTo")} width="short" inputMode="numeric" />
            </div>
            <TextField {...field("phases")} hint="Ví dụ 2022–2025, 2026–2030." width="half" optional />
            <Select
              {...field("cutOff")}
              options={planCutOffs.map((cutOff) => ({ value: cutOff, label: planCutOffNames[cutOff] }))}
            />
            <Relations form={form} />
          </div>
        </details>
      </div>
      <Pencil warnings={warningsApart(form.warnings, items)} />
    </section>
  );
}

/** Open where something is refused, and where what every plan has is missing. */
function isOpen({ errors, fields }: ReviewForm): boolean {
  const needed = ["title", "number", "issuedOn", "periodFrom", "periodTo"] as const;
  return hasErrors(errors, "plan") || needed.some((name) => textOf(fields, `plan.${name}`) === "");
}

function headInWords({ fields }: ReviewForm): string {
  const said = (name: keyof typeof planLabels) => textOf(fields, `plan.${name}`);
  const day = said("issuedOn");
  return [
    said("title"),
    said("number") === "" ? "chưa có số" : `số ${said("number")}`,
    isIsoDate(day) ? `ngày ${formatDate(day)}` : "chưa có ngày",
    `${said("periodFrom") || "?"}–${said("periodTo") || "?"}`,
  ].join(" · ");
}

/** Which plan it follows, and which it amends. */
function Relations({ form }: { form: ReviewForm }) {
  const options = (choices: ReviewForm["own"]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {form.above.length > 0 && (
        <Select
          {...fieldOf(form, "plan.followsId")}
          label={planLabels.followsId}
          hint="Chỉ tiêu của kế hoạch này được so với chỉ tiêu của kế hoạch đó."
          emptyLabel="Không bám sát kế hoạch nào trong danh sách"
          options={options(form.above)}
        />
      )}
      {form.own.length > 0 && (
        <Select
          {...fieldOf(form, "plan.amendsId")}
          label="Văn bản này sửa đổi, bổ sung kế hoạch"
          hint="Chọn xong, bấm “Lưu tạm” để xem khác kế hoạch đó ở đâu."
          emptyLabel="Không: là một kế hoạch riêng"
          options={options(form.own)}
        />
      )}
    </>
  );
}
