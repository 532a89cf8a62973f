import type { LawForm as Shown, LawFormValues } from "#domain/laws/get-law-form.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import type { ReactNode } from "react";
import { Checkbox, DateField, FieldSet, Hidden, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

export interface RefusedLaw {
  readonly fields: FieldErrors;
  readonly values: Readonly<Record<string, string | string[]>>;
}

const labels = {
  kind: "Loại văn bản",
  number: "Số, ký hiệu",
  title: "Tên, trích yếu",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ngày ban hành",
  inForceFrom: "Có hiệu lực từ ngày",
  endsOn: "Hết hiệu lực từ ngày",
  replacedBy: "Được thay thế bởi",
  amendedBy: "Được sửa đổi, bổ sung bởi",
  sure: "Đã đối chiếu với văn bản",
  source: "Đối chiếu ở đâu",
  note: "Ghi chú",
} as const satisfies Record<keyof LawFormValues, string>;

const linesHint = "Mỗi dòng một văn bản đã có trong sổ, ví dụ 125/2021/NĐ-CP từ 01/01/2022.";

/** The same form for a new document and for one written anew. @param children hidden fields and the button */
export function LawForm(props: { form: Shown; refused: RefusedLaw | undefined; children: ReactNode }) {
  const { form, refused, children } = props;
  const errors = refused?.fields ?? {};
  const text = (name: Exclude<keyof LawFormValues, "sure">) => {
    const typed = refused?.values[name];
    const value = refused ? (typeof typed === "string" ? typed : "") : form.values[name];
    return { name, label: labels[name], error: errors[name], value };
  };
  const sure = refused ? refused.values["sure"] !== undefined : form.values.sure;
  return (
    <Form errors={errors} labels={labels}>
      <Hidden name="unitId" value={form.unit.id} />
      <Select {...text("kind")} options={form.kinds} emptyLabel="Chọn loại" width="half" />
      <TextField {...text("number")} hint="Ví dụ 125/2021/NĐ-CP." optional width="half" />
      <TextArea {...text("title")} rows={2} maxLength={300} />
      <TextField {...text("issuer")} optional />
      <FieldSet legend="Hiệu lực">
        <DateField {...text("issuedOn")} optional />
        <DateField {...text("inForceFrom")} optional />
        <DateField {...text("endsOn")} hint="Ngày đầu tiên không còn hiệu lực." optional />
        <TextArea {...text("replacedBy")} rows={2} hint={linesHint} optional />
        <TextArea {...text("amendedBy")} rows={2} hint={linesHint} optional />
      </FieldSet>
      <FieldSet legend="Kiểm tra">
        <Checkbox
          name="sure"
          label={labels.sure}
          hint="Chưa đối chiếu thì nơi dùng sẽ ghi là chưa xác minh."
          checked={sure}
          error={errors["sure"]}
        />
        <TextField {...text("source")} hint="Ví dụ Công báo, cơ sở dữ liệu quốc gia về pháp luật." optional />
        <TextArea {...text("note")} rows={2} maxLength={500} optional />
      </FieldSet>
      {children}
    </Form>
  );
}
