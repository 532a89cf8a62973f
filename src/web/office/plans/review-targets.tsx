import { nameOf } from "#domain/lists/lists.ts";
import { listOfField, mostItems, textOf } from "#domain/readings/review-fields.ts";
import { targetAims, targetBases } from "#domain/plans/target.ts";
import { aimNames, askedInWords, basisNames, perNames } from "#domain/plans/target-text.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import type { Target } from "#lib/plan-reading/plan-reading.ts";
import { Checkbox, Checkboxes, NumberField, Select, TextField } from "../../ui/fields.tsx";
import { KindChoices } from "./kind-choices.tsx";
import { fieldOf, type ReviewForm } from "./review-form.ts";
import { ReviewItem } from "./review-item.tsx";
import { StepFields } from "./review-steps.tsx";

/** Chỉ tiêu: each with what was understood of it in words, so that a slip of the reading is seen at a glance. */
export function ReviewTargets({ form }: { form: ReviewForm }) {
  return form.reading.targets.slice(0, mostItems).map((target, index) => (
    <ReviewItem
      key={index}
      form={form}
      kind="targets"
      index={index}
      heading={textOf(form.fields, `targets.${index}.title`) || `Chỉ tiêu ${index + 1}`}
      read={target}
      understood={understood(form, target, index)}
    >
      <TargetFields form={form} prefix={`targets.${index}`} steps={target.steps.length} />
    </ReviewItem>
  ));
}

function understood({ fields, lists }: ReviewForm, target: Target, index: number): string {
  const asked = askedInWords({
    basis: target.basis,
    per: target.per,
    baselineYear: target.baselineYear,
    steps: target.steps.map((step) => ({
      byYear: step.by,
      beforeYear: step.before,
      least: step.min,
      most: step.max,
      amountUnit: step.unit,
    })),
  });
  return `Đọc được: ${nameOf(lists.measures, textOf(fields, `targets.${index}.measure`))}, ${asked}.`;
}

function TargetFields({ form, prefix, steps }: { form: ReviewForm; prefix: string; steps: number }) {
  const field = (name: string) => fieldOf(form, `${prefix}.${name}`);
  const ticked = (name: string) => textOf(form.fields, `${prefix}.${name}`) !== "";
  return (
    <>
      <TextField {...field("title")} label="Tên ngắn" hint="Hiện ở đầu cột của bảng tiến độ." />
      <Select
        {...field("measure")}
        label="Đại lượng"
        hint="Số liệu được đếm vào chỉ tiêu."
        options={form.lists.measures.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...field("aim")}
        label="Theo dõi như"
        options={targetAims.map((aim) => ({ value: aim, label: aimNames[aim] }))}
        width="half"
      />
      <FollowedTarget form={form} prefix={prefix} />
      <TextField {...field("subjects")} label="Ai phải đạt (theo văn bản)" optional />
      <KindChoices
        form={form}
        name={`${prefix}.subjectKinds`}
        legend="Giao cho"
        hint="Các đơn vị thuộc loại này, trong phạm vi kế hoạch, là mẫu số của tỷ lệ."
      />
      {form.units.length > 0 && (
        <details className="review-more" open={listOfField(form.fields, `${prefix}.subjectUnits`).length > 0}>
          <summary>Giao đích danh đơn vị</summary>
          <Checkboxes
            name={`${prefix}.subjectUnits`}
            legend="Đơn vị được giao"
            error={form.errors[`${prefix}.subjectUnits`]}
            options={form.units.map(({ id, name }) => ({ value: id, label: name }))}
            values={listOfField(form.fields, `${prefix}.subjectUnits`)}
            columns={2}
          />
        </details>
      )}
      {form.places.length > 0 && (
        <Select
          {...field("place")}
          label="Chỉ trong địa bàn"
          emptyLabel="Cả địa bàn của kế hoạch"
          options={form.places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        {...field("owner")}
        label="Ai theo dõi, báo cáo chỉ tiêu này"
        hint="Ghi tên cơ quan, đơn vị như trong văn bản."
        optional
      />
      <Select
        {...field("basis")}
        label="Cách tính"
        options={targetBases.map((basis) => ({ value: basis, label: basisNames[basis] }))}
      />
      <div className="review-row">
        <Select
          {...field("per")}
          label="Kỳ tính"
          emptyLabel="Một lần, theo hạn"
          options={periodKinds.map((kind) => ({ value: kind, label: perNames[kind] }))}
          width="half"
        />
        <TextField
          {...field("baselineYear")}
          label="Năm gốc so sánh"
          width="short"
          inputMode="numeric"
          optional
        />
        <NumberField {...field("baselineAmount")} label="Giá trị của năm gốc" decimal optional />
      </div>
      {Array.from({ length: steps }, (_, at) => (
        <StepFields
          key={at}
          form={form}
          prefix={`${prefix}.steps.${at}`}
          number={steps > 1 ? at + 1 : null}
        />
      ))}
      <Checkbox
        name={`${prefix}.firm`}
        label="Bắt buộc đạt (văn bản không ghi “phấn đấu”)"
        checked={ticked("firm")}
      />
      <Checkbox
        name={`${prefix}.averaged`}
        label="Kỳ này vượt được bù cho kỳ khác thiếu"
        checked={ticked("averaged")}
      />
    </>
  );
}

/** Which target of the plan above it carries on. */
function FollowedTarget({ form, prefix }: { form: ReviewForm; prefix: string }) {
  if (form.followed.length === 0) return null;
  return (
    <Select
      {...fieldOf(form, `${prefix}.followsId`)}
      label="Thực hiện chỉ tiêu của cấp trên"
      emptyLabel="Chỉ tiêu riêng của kế hoạch này"
      options={form.followed.map((target) => ({
        value: target.id,
        label: `${target.title} (${askedInWords(target)})`,
      }))}
    />
  );
}
