import { data, redirect } from "react-router";
import { run } from "#domain/command.ts";
import { adjustReport } from "#domain/reports/adjust-report.ts";
import { cancelConsolidation } from "#domain/reports/cancel-consolidation.ts";
import { consolidateReport } from "#domain/reports/consolidate-report.ts";
import { countFromRecords } from "#domain/reports/count-from-records.ts";
import { getConsolidation } from "#domain/reports/get-consolidation.ts";
import { withdrawAdjustment } from "#domain/reports/withdraw-adjustment.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/consolidation.ts";
import { AdjustForm } from "./adjust-form.tsx";
import { AdjustmentList } from "./adjustment-list.tsx";
import { ConsolidateStep } from "./consolidate-step.tsx";
import { reportName } from "./report-name.ts";
import { reportsStyles } from "./reports-styles.ts";
import { SendersTable } from "./senders-table.tsx";

export const links = reportsStyles;

/** Seconds until the page looks again while the queue works. */
const betweenLooks = 2;

export async function loader({ context, params: { reportId } }: Route.LoaderArgs) {
  const office = officeContext(context);
  const page = await getConsolidation(office, reportId);
  const underWay = page.job?.state === "waiting" || page.job?.state === "running";
  return data(
    { ...page, underWay, newId: office.newId(), kinds: office.lists.activityKinds },
    // As a header, so that it works without script.
    underWay ? { headers: { Refresh: String(betweenLooks) } } : {},
  );
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = Object.fromEntries(await request.formData());
  const id = params.reportId;
  const outcome = await perform(form["step"], office, { ...form, id });
  if (outcome.ok) return redirect(paths.consolidation(id), 303);
  return data({ fields: outcome.fields, typed: form }, { status: 422 });
}

function perform(step: unknown, office: ReturnType<typeof officeContext>, input: Record<string, unknown>) {
  if (step === "adjust") return run(adjustReport, office, input);
  if (step === "withdraw") return run(withdrawAdjustment, office, input);
  if (step === "records") return run(countFromRecords, office, input);
  return step === "cancel" ? run(cancelConsolidation, office, input) : run(consolidateReport, office, input);
}

export default function Consolidation({ loaderData, actionData }: Route.ComponentProps) {
  const { report, unit, duty, period, senders, made, adjustments, newId, kinds } = loaderData;
  const accepted = senders.filter((sender) => sender.accepted !== null).length;
  return (
    <>
      <PageHead
        title="Tổng hợp từ báo cáo cấp dưới"
        lead={`${reportName(duty, period)} của ${unit.name}. Đã tiếp nhận ${formatNumber(accepted)}/${formatNumber(senders.length)} báo cáo.`}
        back={{ to: paths.report(report.id), label: "Báo cáo" }}
        actions={
          <ButtonLink to={paths.report(report.id)} kind="quiet">
            Xem báo cáo
          </ButtonLink>
        }
      />
      <ConsolidateStep {...loaderData} fields={actionData?.fields} />
      <SendersTable senders={senders} />
      {made && report.figuresFrom === "reports" && (
        <section aria-labelledby="adjust">
          <h2 id="adjust">Điều chỉnh</h2>
          <p>Số cấp dưới đã gửi được giữ nguyên; điều chỉnh là lớp riêng, có lý do, in kèm trong báo cáo.</p>
          <AdjustmentList reportId={report.id} adjustments={adjustments} kinds={kinds} />
          <AdjustForm
            reportId={report.id}
            adjustmentId={newId}
            kinds={kinds}
            products={made.products}
            fields={actionData?.fields}
            typed={actionData?.typed ?? {}}
          />
        </section>
      )}
    </>
  );
}
