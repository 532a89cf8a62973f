import type { FormChoices } from "#domain/activities/form-choices.ts";
import { fieldNames } from "#domain/activities/activity-fields.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { FieldSet, FileField, NumberField, TextField, DateField, Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { one, type FormValues } from "./form-values.ts";
import { kindOptions } from "./kind-options.ts";
import { MoreFields } from "./more-fields.tsx";

export interface ActivityFormProps {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly lists: Lists;
  readonly choices: FormChoices;
  /** ISO day: nothing later has happened yet. */
  readonly today: string;
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
  /** What comes before the fields of the activity itself: its id, its unit, why it is corrected. */
  readonly first: ReactNode;
  readonly submit: string;
}

const labels = { ...fieldNames, unitId: "Đơn vị", reason: "Lý do", evidence: "Minh chứng" };

/** The form of an activity, for recording and for correcting. What takes half a minute first, the rest folded. */
export function ActivityForm(props: ActivityFormProps) {
  const { values, errors, lists, choices } = props;
  const field = (name: keyof typeof fieldNames) => ({
    name,
    label: fieldNames[name],
    error: errors[name],
    value: one(values, name),
  });
  return (
    <Form encType="multipart/form-data" errors={errors} labels={labels}>
      {props.first}
      <Select {...field("kind")} options={kindOptions(lists, choices.usualKinds)} emptyLabel="Chọn loại" />
      <TextField {...field("title")} optional hint="Để trống thì lấy theo loại và ngày." maxLength={300} />
      <DateField {...field("heldOn")} max={props.today} />
      <TextField {...field("place")} optional maxLength={300} />
      <NumberField
        {...field("quantity")}
        optional
        hint="Với tin, bài, phút phát, ấn phẩm, mô hình. Một cuộc, một buổi thì để trống."
      />
      <FieldSet legend="Số người tham gia" hint="Chưa đếm được thì để trống: để trống khác với số 0.">
        <div className="counts">
          <NumberField {...field("women")} />
          <NumberField {...field("men")} />
        </div>
        <NumberField {...field("participants")} sumOf={["women", "men", "otherSex"]} unit="người" />
      </FieldSet>
      <MoreFields values={values} errors={errors} lists={lists} tasks={choices.tasks} />
      <FileField
        name="evidence"
        label="Minh chứng"
        optional
        hint="Ảnh, PDF, Word, Excel, ghi âm, phim; mỗi tệp tối đa 15 MB, cả lần gửi dưới 60 MB, tối đa 10 tệp."
        error={errors["evidence"]}
        multiple
        kept={props.evidence}
      />
      <div className="submit-bar">
        <Button>{props.submit}</Button>
      </div>
    </Form>
  );
}
