import type { TaskChoice } from "#domain/activities/form-choices.ts";
import { fieldNames } from "#domain/activities/activity-fields.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import type { Item, Lists } from "#domain/lists/lists.ts";
import { Checkbox, Checkboxes, NumberField, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { many, one, type FormValues } from "./form-values.ts";

const names = [
  "embedded",
  "host",
  "taskId",
  "occasion",
  "otherSex",
  "children",
  "ethnicMinority",
  "withDisabilities",
  "topics",
  "audiences",
  "channel",
  "language",
  "cost",
  "moneySource",
  "note",
] as const;

const optionsOf = (list: readonly Item[]) => list.map(({ code, name }) => ({ value: code, label: name }));

/** What not every activity has. Folded, and open again where something was typed or has to be looked at. */
export function MoreFields(props: {
  values: FormValues;
  errors: FieldErrors;
  lists: Lists;
  tasks: readonly TaskChoice[];
}) {
  const { values, errors, lists, tasks } = props;
  const open = names.some((name) => errors[name] !== undefined || many(values, name).length > 0);
  const field = (name: (typeof names)[number]) => ({
    name,
    label: fieldNames[name],
    error: errors[name],
    value: one(values, name),
  });
  const group = (name: "topics" | "audiences") => ({
    name,
    legend: <span className="visually-hidden">{fieldNames[name]}</span>,
    error: errors[name],
    values: many(values, name),
  });
  const choose = { emptyLabel: "Không chọn" };
  return (
    <details className="more" open={open}>
      <summary>
        Thêm chi tiết <span className="optional">(không bắt buộc)</span>
      </summary>
      <div className="more-fields">
        <Checkbox
          name="embedded"
          label="Lồng ghép trong cuộc họp, chương trình khác"
          error={errors["embedded"]}
          checked={one(values, "embedded") !== ""}
        />
        <TextField {...field("host")} label="Tên cuộc họp, chương trình" hint="Ghi khi có lồng ghép." />
        {tasks.length > 0 && (
          <Select
            {...field("taskId")}
            {...choose}
            hint="Giúp viết báo cáo; chỉ tiêu tự tính theo loại hoạt động."
            options={tasks.map(({ id, title, planTitle }) => ({ value: id, label: title, group: planTitle }))}
          />
        )}
        <Select {...field("occasion")} {...choose} options={optionsOf(lists.occasions)} />
        <div className="side-by-side">
          <NumberField {...field("otherSex")} />
          <NumberField {...field("children")} label="Trong đó trẻ em" />
          <NumberField {...field("ethnicMinority")} label="Trong đó người dân tộc thiểu số" />
          <NumberField {...field("withDisabilities")} label="Trong đó người khuyết tật" />
        </div>
        <Picks {...group("topics")} options={optionsOf(lists.topics)} />
        <Picks {...group("audiences")} options={optionsOf(lists.audiences)} />
        <Select {...field("channel")} {...choose} options={optionsOf(lists.channels)} />
        <Select {...field("language")} {...choose} options={optionsOf(lists.languages)} width="half" />
        <div className="side-by-side">
          <NumberField {...field("cost")} unit="đồng" />
          <Select {...field("moneySource")} {...choose} options={optionsOf(lists.moneySources)} />
        </div>
        <TextArea {...field("note")} rows={3} maxLength={2000} />
      </div>
    </details>
  );
}

/** A long list to tick, folded until something in it is ticked or has to be looked at. */
function Picks(props: Parameters<typeof Checkboxes>[0] & { name: "topics" | "audiences" }) {
  const chosen = props.values?.length ?? 0;
  return (
    <details className="picks" open={chosen > 0 || props.error !== undefined}>
      <summary>
        {fieldNames[props.name]} {chosen > 0 && `(đã chọn ${chosen})`}
      </summary>
      <Checkboxes {...props} columns={2} />
    </details>
  );
}
