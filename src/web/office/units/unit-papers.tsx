import { planPurposeNames } from "#domain/plans/plan.ts";
import { reportStatusNames } from "#domain/reports/report.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { findPeriod } from "#lib/calendar/periods.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { paths } from "../../paths.ts";
import type { Profile } from "./read-profile.ts";

/** The plans that the unit itself issued, the newest first. */
export function IssuedPlans({ plans }: Pick<Profile, "plans">) {
  return (
    <section>
      <h2>Kế hoạch đã ban hành</h2>
      {plans.length === 0 && <p className="soft">Chưa ghi nhận kế hoạch nào của đơn vị.</p>}
      {plans.length > 0 && (
        <ul className="plain-rows">
          {plans.map((plan) => (
            <li key={plan.id}>
              <a href={paths.plan(plan.id)}>{plan.title}</a>
              <span className="soft">
                {[
                  plan.number && `Số ${plan.number}`,
                  plan.issuedOn && formatDate(plan.issuedOn),
                  plan.purpose === "action-month" && planPurposeNames[plan.purpose],
                  plan.withdrawnAt && "đã rút",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function UnitReports({ reports }: Pick<Profile, "reports">) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>Báo cáo</h2>
      <ul className="plain-rows">
        {reports.map(({ id, period, status, submittedAt, changedAt }) => (
          <li key={id}>
            <a href={paths.report(id)}>Báo cáo {nameOfPeriod(period)}</a>
            <span className="soft">
              {reportStatusNames[status]} · {formatDate(todayInVietnam(submittedAt ?? changedAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOfPeriod(id: string): string {
  const period = findPeriod(id);
  const name = period ? periodName(period) : id;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
