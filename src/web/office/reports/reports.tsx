import { redirect } from "react-router";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { formFields } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { maySeeReport } from "#domain/reports/report.policy.ts";
import { listReports, type OwnReport } from "#domain/reports/list-reports.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { today } from "#domain/today.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/reports.ts";
import { AnytimeList } from "./anytime-list.tsx";
import { CollectedSection } from "./collected-section.tsx";
import { OwnRow } from "./own-row.tsx";
import { reportsStyles } from "./reports-styles.ts";

export const links = reportsStyles;

export async function loader({ context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { own, below, anytime, readsAs } = await listReports(office);
  return {
    // Ids are made before the form is sent, so that a double click makes one draft.
    own: own.map((row) => ({ ...row, report: seenReport(office, row), newId: office.newId() })),
    below,
    readsAs,
    anytime: anytime.map((row) => ({ ...row, newId: office.newId() })),
    mayRequest: office.actor.appointments.some(({ role }) => role === "coordinator"),
    asOf: today(office.clock),
    holidays: office.lists.holidays,
  };
}

/** A clerk or a supervisor of the unit learns of a report when it is sent. */
function seenReport({ actor }: Context, { unitId, report }: OwnReport): OwnReport["report"] {
  const at = actor.appointments.find((each) => each.unitId === unitId);
  const unit = { id: unitId, ancestors: at?.unitAncestors ?? [unitId] };
  return report && maySeeReport(actor, unit, report) ? report : null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await run(startReport, officeContext(context), formFields(await request.formData()));
  // Nothing is typed in this form: what does not fit was not sent by it.
  if (!outcome.ok) throw new Problem("not-found", Object.values(outcome.fields)[0]);
  return redirect(paths.report(outcome.value.id), 303);
}

export default function Reports({ loaderData }: Route.ComponentProps) {
  const { own, below, anytime, readsAs, asOf, holidays, mayRequest } = loaderData;
  const severalUnits = new Set(own.map(({ unitId }) => unitId)).size > 1;
  const calendar = workingCalendar(holidays);
  const reads = readsAs.some((each) => each !== "receiver");
  return (
    <>
      <PageHead
        title="Báo cáo"
        lead="Bảng số liệu được lập sẵn từ hoạt động đã ghi; phần viết là của đơn vị."
        actions={
          <>
            <ButtonLink to={paths.timeliness()} kind="quiet">
              Đúng hạn
            </ButtonLink>
            {mayRequest && (
              <ButtonLink to={paths.requestReport()} kind="quiet">
                Yêu cầu báo cáo
              </ButtonLink>
            )}
            <ButtonLink to={paths.outlines()} kind="quiet">
              Đề cương báo cáo
            </ButtonLink>
          </>
        }
      />
      {own.length + below.length + anytime.length === 0 && !reads && (
        <Empty title="Chưa có báo cáo nào phải lập">
          <p>
            Khi kế hoạch có chế độ báo cáo được xác nhận, từng kỳ báo cáo với hạn gửi sẽ hiện ở đây, kèm bản
            dự thảo có sẵn số liệu.
          </p>
          <ButtonLink to={paths.plans()} kind="quiet">
            Mở trang Kế hoạch
          </ButtonLink>
        </Empty>
      )}
      {own.length > 0 && (
        <section>
          <h2 className="first">Báo cáo của đơn vị</h2>
          <ul className="report-list">
            {own.map((row) => (
              <OwnRow
                key={`${row.unitId} ${row.duty.id} ${row.period.id} ${row.part}`}
                row={row}
                asOf={asOf}
                calendar={calendar}
                named={severalUnits}
              />
            ))}
          </ul>
        </section>
      )}
      <AnytimeList rows={anytime} named={severalUnits} />
      <CollectedSection collected={below} readsAs={readsAs} asOf={asOf} />
    </>
  );
}
