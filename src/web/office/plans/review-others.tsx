import { dutyKindNames, dutyKinds, dutyPeriodNames, dutyPeriods } from "#domain/plans/duty.ts";
import { mostItems, textOf } from "#domain/readings/review-fields.ts";
import { Checkbox, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { KindChoices } from "./kind-choices.tsx";
import { fieldOf, type ReviewForm } from "./review-form.ts";
import { ReviewItem } from "./review-item.tsx";

/** Dịp, đợt cao điểm. */
export function ReviewOccasions({ form }: { form: ReviewForm }) {
  return form.reading.occasions.slice(0, mostItems).map((occasion, index) => {
    const field = (name: string) => fieldOf(form, `occasions.${index}.${name}`);
    const [from, to] = [field("from").value, field("to").value];
    return (
      <ReviewItem
        key={index}
        form={form}
        kind="occasions"
        index={index}
        heading={field("name").value || `Dịp ${index + 1}`}
        read={occasion}
        understood={`${from === to ? `Ngày ${from}` : `Từ ${from} đến ${to}`}${field("year").value ? ` năm ${field("year").value}` : " hằng năm"}.`}
      >
        <TextField {...field("name")} label="Tên dịp" />
        <div className="review-row">
          <TextField {...field("from")} label="Từ ngày" hint="Ví dụ 15/11" width="short" />
          <TextField {...field("to")} label="Đến ngày" hint="Ví dụ 15/12" width="short" />
          <TextField {...field("year")} label="Chỉ năm" hint="Trống là hằng năm" width="short" optional />
        </div>
      </ReviewItem>
    );
  });
}

/** Chế độ báo cáo. */
export function ReviewDuties({ form }: { form: ReviewForm }) {
  return form.reading.duties.slice(0, mostItems).map((duty, index) => {
    const prefix = `duties.${index}`;
    const field = (name: string) => fieldOf(form, `${prefix}.${name}`);
    const inclusive = textOf(form.fields, `${prefix}.inclusive`) !== "";
    const day =
      field("due").value === ""
        ? "chưa rõ ngày"
        : `${inclusive ? "chậm nhất" : "trước"} ngày ${field("due").value}`;
    return (
      <ReviewItem
        key={index}
        form={form}
        kind="duties"
        index={index}
        heading={field("title").value || `Chế độ ${index + 1}`}
        read={duty}
        understood={`${field("sender").value || "Chưa rõ ai gửi"} → ${field("receiver").value || "chưa rõ nơi nhận"}, ${day}.`}
      >
        <TextField {...field("title")} label="Tên" />
        <Select
          {...field("kind")}
          label="Phải gửi"
          options={dutyKinds.map((kind) => ({ value: kind, label: dutyKindNames[kind] }))}
          width="half"
        />
        <TextField {...field("sender")} label="Ai gửi (theo văn bản)" optional />
        <KindChoices
          form={form}
          name={`${prefix}.senderKinds`}
          legend="Giao cho"
          hint="Để trống là mọi đơn vị thuộc kế hoạch."
        />
        <TextField {...field("receiver")} label="Gửi đến" optional />
        <div className="review-row">
          <TextField
            {...field("due")}
            label="Ngày ghi trong văn bản"
            hint="20/11 hoặc 15/01/2027"
            width="short"
            optional
          />
          <Select
            {...field("every")}
            label="Lặp lại"
            emptyLabel="Một lần"
            options={dutyPeriods.map((period) => ({ value: period, label: dutyPeriodNames[period] }))}
            width="half"
          />
        </div>
        <Checkbox
          name={`${prefix}.inclusive`}
          label="“Chậm nhất ngày”: tính cả ngày đó (không chọn là “trước ngày”: hạn là hôm trước)"
          checked={inclusive}
        />
      </ReviewItem>
    );
  });
}

/** Tổ chức thực hiện. */
export function ReviewResponsibilities({ form }: { form: ReviewForm }) {
  return form.reading.responsibilities.slice(0, mostItems).map((one, index) => {
    const field = (name: string) => fieldOf(form, `responsibilities.${index}.${name}`);
    const does = field("does")
      .value.split("\n")
      .filter((line) => line.trim() !== "");
    return (
      <ReviewItem
        key={index}
        form={form}
        kind="responsibilities"
        index={index}
        heading={field("organisation").value || `Đơn vị ${index + 1}`}
        read={one}
        understood={`${does.length} việc. ${unitsInWords(form, field("organisation").value)}`}
      >
        <TextField {...field("organisation")} label="Cơ quan, đơn vị" />
        <TextArea
          {...field("does")}
          label="Việc phải làm"
          hint="Mỗi dòng một việc."
          rows={Math.min(12, does.length + 2)}
          optional
        />
      </ReviewItem>
    );
  });
}

function unitsInWords({ unitsNamed }: ReviewForm, organisation: string): string {
  const names = unitsNamed[organisation] ?? [];
  return names.length === 0 ? "Chưa thấy đơn vị nào mang tên này." : `Trong hệ thống: ${names.join("; ")}.`;
}
