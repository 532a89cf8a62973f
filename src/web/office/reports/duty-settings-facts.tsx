import { planCutOffNames } from "#domain/plans/plan.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import type { DutySettingsPage } from "#domain/reports/get-duty-settings.ts";
import { cutOffNames } from "#lib/calendar/cut-offs.ts";
import { Facts } from "../../ui/facts.tsx";
import { dayOffNames, settingLabels } from "./duty-setting-names.ts";

/** The same settings for who may see them and not change them. */
export function DutySettingsFacts({ page: { duty, plan, outlines, covers } }: { page: DutySettingsPage }) {
  const isReport = duty.kind !== "plan";
  const items = [
    {
      term: settingLabels.outline,
      value: outlines.find(({ code }) => code === duty.outline)?.name ?? "Đề cương thường dùng",
    },
    {
      term: settingLabels.cutOff,
      value: duty.cutOff === null ? planCutOffNames[plan.cutOff] : cutOffNames[duty.cutOff],
    },
    {
      term: settingLabels.covers,
      value: covers.find(({ id }) => id === duty.covers)?.name ?? "Kỳ kết thúc gần hạn gửi nhất",
    },
    {
      term: "Chỉ tiêu trong báo cáo",
      value: duty.ownTargets ? "Chỉ tiêu được giao cho đơn vị gửi" : "Mọi chỉ tiêu liên quan",
    },
    {
      term: "Báo cáo bổ sung",
      value: duty.supplement
        ? `Có${duty.supplementDue === null ? "" : `, chậm nhất ngày ${printedDay(duty.supplementDue)}`}`
        : "Không",
    },
  ].filter(({ term }) => term !== settingLabels.covers || duty.every === null);
  return (
    <Facts
      items={[...(isReport ? items : []), { term: settingLabels.dayOff, value: dayOffNames[duty.dayOff] }]}
    />
  );
}
