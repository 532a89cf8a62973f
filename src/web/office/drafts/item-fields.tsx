import type {
  DraftDuty,
  DraftOccasion,
  DraftResponsibility,
  DraftSchedule,
  DraftTask,
} from "#domain/drafts/draft.schema.ts";
import { dutyKindNames, dutyKinds, dutyPeriodNames, dutyPeriods } from "#domain/plans/duty.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import { Checkbox, Checkboxes, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { labelOf } from "./item-labels.ts";
import { KindBoxes } from "./kind-boxes.tsx";
import { fieldOf, isTicked, ticked, type SectionForm } from "./section-form.ts";

function fieldsOf(form: SectionForm) {
  return (name: string, stored: string | number | null | undefined) => ({
    ...fieldOf(form, name, stored ?? ""),
    label: labelOf(name),
  });
}

export function TaskFields({ task, form }: { task: DraftTask | null; form: SectionForm }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextArea {...field("title", task?.title)} label="Nhiệm vụ" rows={3} />
      <Select
        {...field("depth", task?.depth ?? 0)}
        options={[
          { value: "0", label: "Nhiệm vụ (1, 2, 3)" },
          { value: "1", label: "Thuộc nhiệm vụ trên (a, b, c)" },
          { value: "2", label: "Gạch đầu dòng dưới mục a, b, c" },
        ]}
        width="half"
      />
      <TextField {...field("lead", task?.lead)} optional />
      <TextField {...field("partners", task?.partners)} optional />
      <TextField
        {...field("due", task?.due)}
        hint="Ví dụ: Quý II năm 2027; hằng năm."
        width="half"
        optional
      />
      <Checkboxes
        name="nationalGroups"
        legend={labelOf("nationalGroups")}
        hint="Để số liệu các kế hoạch tổng hợp được với nhau."
        values={ticked(form, "nationalGroups", task?.nationalGroups ?? [])}
        options={form.lists.taskGroups.map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
    </>
  );
}

export function OccasionFields({ occasion, form }: { occasion: DraftOccasion | null; form: SectionForm }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextField {...field("name", occasion?.name)} />
      <div className="field-row">
        <TextField {...field("from", printedDay(occasion?.from ?? null))} hint="Ví dụ 15/11." width="short" />
        <TextField
          {...field("to", printedDay(occasion?.to ?? null))}
          hint="Cùng ngày thì ghi lại."
          width="short"
        />
      </div>
      <TextField
        {...field("year", occasion?.year)}
        hint="Để trống nếu năm nào cũng có."
        width="short"
        inputMode="numeric"
        optional
      />
    </>
  );
}

export function DutyFields({ duty, form }: { duty: DraftDuty | null; form: SectionForm }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextField {...field("title", duty?.title)} hint="Ví dụ: Báo cáo năm." width="half" />
      <Select
        {...field("kind", duty?.kind ?? "report")}
        options={dutyKinds.map((kind) => ({ value: kind, label: dutyKindNames[kind] }))}
        width="half"
      />
      <TextField
        {...field("sender", duty?.sender)}
        hint="Viết trong câu, ví dụ: Các cơ quan, đơn vị."
        optional
      />
      <TextField {...field("receiver", duty?.receiver)} optional />
      <TextField
        {...field("due", printedDay(duty?.due ?? null))}
        hint="Ví dụ 20/11, hoặc 15/01/2027 nếu một lần."
        width="half"
        optional
      />
      <Checkbox
        name="inclusive"
        label="Được gửi trong chính ngày đó (chậm nhất ngày)"
        checked={isTicked(form, "inclusive", duty?.inclusive ?? false)}
      />
      <Select
        {...field("every", duty?.every)}
        emptyLabel="Một lần"
        options={dutyPeriods.map((period) => ({ value: period, label: dutyPeriodNames[period] }))}
        width="half"
      />
      <KindBoxes name="senderKinds" stored={duty?.senderKinds ?? []} form={form} />
    </>
  );
}

export function ResponsibilityFields({ one, form }: { one: DraftResponsibility | null; form: SectionForm }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextField {...field("organisation", one?.organisation)} />
      <TextArea {...field("does", one?.does.join("\n"))} hint="Mỗi việc một dòng." rows={5} />
    </>
  );
}

export function ScheduleFields({ row, form }: { row: DraftSchedule | null; form: SectionForm }) {
  const field = fieldsOf(form);
  return (
    <>
      <TextArea {...field("what", row?.what)} rows={3} />
      <TextField {...field("when", row?.when)} hint="Ví dụ 25/11, tuần 3." width="half" optional />
      <TextField {...field("how", row?.how)} hint="Ví dụ phát thanh, họp thôn, mạng xã hội." optional />
      <TextField {...field("who", row?.who)} optional />
    </>
  );
}
