import type { FieldErrors } from "#domain/refusal.ts";
import { planCutOffNames } from "#domain/plans/plan.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import type { DutySettingsPage } from "#domain/reports/get-duty-settings.ts";
import { cutOffNames, cutOffs } from "#lib/calendar/cut-offs.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Radios, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { dayOffNames, settingLabels } from "./duty-setting-names.ts";

/** A refused form, with what was typed. */
export interface DutyForm {
  readonly fields: FieldErrors;
  readonly typed: Readonly<Record<string, string | string[]>>;
}

/** What people settle of a duty beyond the words of its plan. */
export function DutySettingsForm({ page, refused }: { page: DutySettingsPage; refused: DutyForm | null }) {
  const { duty, plan } = page;
  const typed = (name: string, stored: string | null) => {
    const value = refused?.typed[name];
    return refused === null ? (stored ?? "") : typeof value === "string" ? value : "";
  };
  const isTicked = (name: string, stored: boolean) =>
    refused === null ? stored : refused.typed[name] !== undefined;
  const field = (name: keyof typeof settingLabels, stored: string | null) => ({
    name,
    label: settingLabels[name],
    value: typed(name, stored),
    error: refused?.fields[name],
  });
  const isReport = duty.kind !== "plan";
  return (
    <Form errors={refused?.fields} labels={settingLabels}>
      {isReport && (
        <>
          <Select
            {...field("outline", duty.outline)}
            emptyLabel="Đề cương thường dùng"
            options={page.outlines.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            {...field("cutOff", duty.cutOff)}
            emptyLabel={`Như kế hoạch: ${planCutOffNames[plan.cutOff]}`}
            options={cutOffs.map((cutOff) => ({ value: cutOff, label: cutOffNames[cutOff] }))}
          />
        </>
      )}
      {isReport && duty.every === null && (
        <Select
          {...field("covers", duty.covers)}
          hint="Báo cáo một lần nói về kỳ nào."
          emptyLabel="Kỳ kết thúc gần hạn gửi nhất"
          options={page.covers.map(({ id, name, group }) => ({ value: id, label: name, group }))}
        />
      )}
      <Radios
        name="dayOff"
        legend={settingLabels.dayOff}
        hint="Hạn chỉ lùi khi kế hoạch nói rõ như vậy."
        options={Object.entries(dayOffNames).map(([value, label]) => ({ value, label }))}
        value={typed("dayOff", duty.dayOff)}
        error={refused?.fields["dayOff"]}
      />
      {isReport && (
        <Checkbox
          name="ownTargets"
          label={settingLabels.ownTargets}
          hint="Mỗi đơn vị chỉ báo cáo chỉ tiêu mà kế hoạch ghi đơn vị đó chịu trách nhiệm."
          checked={isTicked("ownTargets", duty.ownTargets)}
        />
      )}
      {isReport && duty.every === "year" ? (
        <>
          <Checkbox
            name="supplement"
            label={settingLabels.supplement}
            hint="Khi báo cáo năm gửi trước ngày 15/12, phần Tháng hành động còn lại gửi sau, không tính trùng."
            checked={isTicked("supplement", duty.supplement)}
          />
          <TextField
            {...field("supplementDue", printedDay(duty.supplementDue))}
            value={typed("supplementDue", printedDay(duty.supplementDue))}
            hint="Ngày và tháng, ví dụ 31/12."
            width="short"
            optional
          />
        </>
      ) : (
        duty.supplement && <input type="hidden" name="supplement" value="yes" />
      )}
      <Button>Lưu cài đặt</Button>
    </Form>
  );
}
