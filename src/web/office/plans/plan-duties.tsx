import { dueInWords, type Duty } from "#domain/plans/duty.ts";
import { findNextDutyDay } from "#domain/plans/duty-days.ts";
import { isStated } from "#domain/plans/duty-settings.ts";
import { holdsIn, type Plan } from "#domain/plans/plan.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { warnOfDayOff, type WorkingCalendar } from "#lib/calendar/working-days.ts";
import type { ReactNode } from "react";
import { paths } from "#web/paths.ts";
import { DataTable } from "../../ui/data-table.tsx";

export interface NextDue {
  readonly day: string;
  readonly warning: string | null;
}

/** The next last day of a duty while its plan holds; null where there is none, or the text names no day. */
export function nextDueOf(duty: Duty, plan: Plan, today: string, calendar: WorkingCalendar): NextDue | null {
  const day = findNextDutyDay(duty, today, calendar)?.day;
  if (day === undefined || plan.withdrawnAt !== null || !holdsIn(plan, Number(day.slice(0, 4)))) return null;
  return { day, warning: warnOfDayOff(day, calendar) ?? null };
}

/** Chế độ báo cáo, with the next day each is due. */
export function PlanDuties(props: {
  duties: readonly Duty[];
  nextDue: Readonly<Record<string, NextDue | null>>;
}) {
  const { duties, nextDue } = props;
  if (duties.length === 0) return null;
  return (
    <section aria-labelledby="che-do">
      <h2 id="che-do">Chế độ báo cáo</h2>
      <DataTable
        caption="Chế độ báo cáo của kế hoạch"
        rows={duties}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: "Phải gửi",
            cell: shownTitle,
          },
          { heading: "Ai gửi", cell: ({ sender }) => sender ?? "Văn bản chưa nêu" },
          { heading: "Gửi đến", cell: ({ receiver }) => receiver ?? "Văn bản chưa nêu" },
          { heading: "Thời hạn", cell: dueInWords },
          { heading: "Hạn tới", cell: ({ id }) => shownDue(nextDue[id] ?? null) },
        ]}
      />
    </section>
  );
}

function shownTitle({ id, planId, title, requestedAt }: Duty): ReactNode {
  return (
    <>
      <a href={paths.dutySettings(planId, id)}>{title}</a>
      {!isStated({ requestedAt }) && <p className="soft">theo yêu cầu báo cáo</p>}
    </>
  );
}

function shownDue(next: NextDue | null): ReactNode {
  if (next === null) return <span className="soft">Không còn hạn nào</span>;
  return (
    <>
      {formatDate(next.day)}
      {next.warning && <p className="day-off">{next.warning}</p>}
    </>
  );
}
