import type { DraftTarget } from "#domain/drafts/draft.schema.ts";
import { targetSentence } from "#domain/drafts/target-sentence.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { targetBases } from "#domain/plans/target.ts";
import { basisNames, perNames } from "#domain/plans/target-text.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { Checkbox, FieldSet, Hidden, NumberField, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Quote } from "../../ui/quote.tsx";
import { labelOf } from "./item-labels.ts";
import { KindBoxes } from "./kind-boxes.tsx";
import { fieldOf, isTicked, type SectionForm } from "./section-form.ts";

/** Chỉ tiêu: the parts that the sentence is made of, under the sentence as it stands. */
export function TargetFields({ target, form }: { target: DraftTarget | null; form: SectionForm }) {
  const field = (name: keyof DraftTarget) => {
    const stored = target?.[name];
    return {
      ...fieldOf(form, name, typeof stored === "string" || typeof stored === "number" ? stored : ""),
      label: labelOf(name),
    };
  };
  return (
    <>
      {target && <Quote clause="Câu sẽ in trong kế hoạch">{targetSentence(target)}.</Quote>}
      <TextField {...field("title")} hint="Hiện ở đầu cột của bảng tiến độ." />
      <Select
        {...field("measure")}
        hint="Số liệu được đếm vào chỉ tiêu."
        options={form.lists.measures.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...field("basis")}
        options={targetBases.map((basis) => ({ value: basis, label: basisNames[basis] }))}
      />
      <FieldSet legend="Câu chữ" hint="Câu được ghép từ các phần này; con số và thời hạn được chèn vào.">
        <TextField {...field("subjects")} hint="Ví dụ: mỗi cơ quan, đơn vị; toàn xã." optional />
        <TextField {...field("verb")} hint="Ví dụ: tổ chức." width="half" optional />
        <TextField {...field("noun")} hint="Ví dụ: cuộc truyền thông về bình đẳng giới." optional />
      </FieldSet>
      <StepsFields target={target} form={form} />
      <Select
        {...field("per")}
        emptyLabel="Không lặp lại, đạt một lần theo năm ghi ở mức"
        options={periodKinds.map((kind) => ({ value: kind, label: perNames[kind] }))}
      />
      <TextField
        {...field("baselineYear")}
        hint="Chỉ khi tính mức tăng."
        width="short"
        inputMode="numeric"
        optional
      />
      <Checkbox
        name="firm"
        label="Bắt buộc (bỏ chọn nếu chỉ phấn đấu)"
        checked={isTicked(form, "firm", target?.firm ?? true)}
      />
      <Checkbox
        name="averaged"
        label="Kỳ này thừa được bù kỳ khác thiếu"
        checked={isTicked(form, "averaged", target?.averaged ?? false)}
      />
      <KindBoxes
        name="subjectKinds"
        stored={target?.subjectKinds ?? []}
        hint="Các đơn vị này là mẫu số khi tính tiến độ."
        form={form}
      />
      {(target?.subjectUnits ?? []).map((id) => (
        <Hidden key={id} name="subjectUnits" value={id} />
      ))}
      <TextArea
        {...field("wording")}
        hint="Dùng khi câu ghép chưa vừa ý. Số liệu để tính tiến độ vẫn lấy ở các ô trên."
        rows={3}
        optional
      />
    </>
  );
}

/** The amounts, one more than there are; an empty one is left out. */
function StepsFields({ target, form }: { target: DraftTarget | null; form: SectionForm }) {
  const steps = target?.steps ?? [];
  // What recurs has one amount; what is reached in stages can have one more.
  const offered = target?.per === null ? steps.length + 1 : 1;
  const count = form.values === null ? Math.max(1, offered) : sentSteps(form.values);
  return Array.from({ length: count }, (_, at) => {
    const step = steps[at];
    const field = (name: string, stored: string | number | null | undefined) =>
      fieldOf(form, `steps.${at}.${name}`, stored ?? "");
    return (
      <FieldSet
        key={at}
        legend={at === 0 ? "Mức phải đạt" : `Mức ${at + 1}`}
        hint={at > 0 && at >= steps.length ? "Để trống nếu không chia giai đoạn." : undefined}
      >
        <div className="field-row">
          <NumberField {...field("least", shown(step?.least))} label="Ít nhất" decimal optional />
          <NumberField {...field("most", shown(step?.most))} label="Nhiều nhất" decimal optional />
        </div>
        <Select
          {...field("amountUnit", step?.amountUnit ?? steps[0]?.amountUnit ?? "event")}
          label="Đơn vị đếm"
          options={Object.entries(amountUnitNames).map(([value, label]) => ({ value, label }))}
          width="half"
        />
        <TextField
          {...field("byYear", step?.byYear)}
          label="Đạt vào năm"
          hint="Để trống nếu lặp lại theo kỳ."
          width="short"
          inputMode="numeric"
          optional
        />
        <Checkbox
          name={`steps.${at}.beforeYear`}
          label="Trước năm đó (hết năm liền trước)"
          checked={isTicked(form, `steps.${at}.beforeYear`, step?.beforeYear ?? false)}
        />
      </FieldSet>
    );
  });
}

const shown = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? "" : formatNumber(amount);

function sentSteps(values: Readonly<Record<string, unknown>>): number {
  return Math.max(1, Object.keys(values).filter((name) => /^steps\.\d+\.amountUnit$/.test(name)).length);
}
