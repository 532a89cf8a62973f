import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { textOf } from "#domain/readings/review-fields.ts";
import { Checkbox, NumberField, Select, TextField } from "../../ui/fields.tsx";
import { fieldOf, type ReviewForm } from "./review-form.ts";

/** One amount with its deadline, of which a target has one or several. */
export function StepFields({
  form,
  prefix,
  number,
}: {
  form: ReviewForm;
  prefix: string;
  number: number | null;
}) {
  const field = (name: string) => fieldOf(form, `${prefix}.${name}`);
  return (
    <fieldset className="review-step">
      <legend>{number === null ? "Mức phải đạt" : `Mức ${number}`}</legend>
      <div className="review-row">
        <NumberField {...field("least")} label="Ít nhất" decimal optional />
        <NumberField {...field("most")} label="Nhiều nhất" decimal optional />
        <Select
          {...field("amountUnit")}
          label="Đơn vị đếm"
          options={Object.entries(amountUnitNames).map(([value, label]) => ({ value, label }))}
          width="half"
        />
        <TextField {...field("byYear")} label="Hạn: năm" width="short" inputMode="numeric" optional />
      </div>
      <Checkbox
        name={`${prefix}.beforeYear`}
        label="“Trước năm”: phải xong khi hết năm liền trước"
        checked={textOf(form.fields, `${prefix}.beforeYear`) !== ""}
      />
    </fieldset>
  );
}
