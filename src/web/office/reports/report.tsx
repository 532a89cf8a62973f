import { data, redirect } from "react-router";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { acceptReport } from "#domain/reports/accept-report.ts";
import { reopenReport } from "#domain/reports/reopen-report.ts";
import { checkReport } from "#domain/reports/report-checks.ts";
import { decideContribution } from "#domain/reports/decide-contribution.ts";
import { returnReport } from "#domain/reports/return-report.ts";
import { submitReport } from "#domain/reports/submit-report.ts";
import { writeNarrative } from "#domain/reports/write-narrative.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import { fieldId } from "../../ui/field-frame.tsx";
import type { Route } from "./+types/report.ts";
import {
  estimateField,
  readAnswers,
  readContributionStep,
  readDecisionForm,
  readReportForm,
  type RefusedReport,
  sectionField,
  typedAnswers,
} from "./report-form.ts";
import { numberFromForm } from "./number-form.ts";
import { ReportPage } from "./report-page.tsx";
import { reportsStyles } from "./reports-styles.ts";
import { SendReport } from "./send-report.tsx";

export const links = reportsStyles;

/** The step before sending is the same page with this in its address. */
const checkStep = (reportId: string) => paths.report(reportId, { buoc: "gui" });

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const read = await getReport(office, params.reportId);
  const sending = new URL(request.url).searchParams.get("buoc") === "gui" && read.mayWrite;
  return {
    ...read,
    sending,
    asOf: today(office.clock),
    checks: checkReport(read.facts, read.report.narrative, office.lists),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const { step, changedAt, sections, estimates } = readReportForm(form);
  const id = params.reportId;
  if (step === "return" || step === "accept" || step === "reopen") {
    const decision = { id, ...readDecisionForm(form) };
    const outcome = await decide(step, office, decision);
    if (outcome.ok) return redirect(paths.report(id), 303);
    return refuse(outcome.fields, { ...decision.remarks, remark: decision.remark, reason: decision.reason });
  }
  if (step === "number") {
    const refusedNumber = await numberFromForm(office, id, form);
    return refusedNumber === null
      ? redirect(paths.report(id), 303)
      : refuse(refusedNumber.fields, refusedNumber.typed);
  }
  if (step === "send") {
    const sent = await run(submitReport, office, { id, answers: readAnswers(form) });
    return sent.ok ? redirect(paths.report(id), 303) : refuse(sent.fields, typedAnswers(form));
  }
  const typed = {
    ...sections,
    ...Object.fromEntries(Object.entries(estimates).map(([line, text]) => [estimateField(line), text])),
  };
  try {
    const written = await run(writeNarrative, office, { id, changedAt, sections, estimates });
    if (!written.ok) return refuse(written.fields, typed);
    const wanted = readContributionStep(form);
    if (wanted) {
      const decided = await run(decideContribution, office, { id, ...wanted });
      if (!decided.ok) return refuse(decided.fields, {});
      return redirect(`${paths.report(id)}#${fieldId(sectionField(wanted.section))}`, 303);
    }
  } catch (error) {
    // What was typed stays on the page, beside what somebody else saved; the next save goes on from there.
    if (error instanceof Problem && error.code === "changed-meanwhile") return refuse(meanwhile, typed, 409);
    throw error;
  }
  return redirect(step === "check" ? checkStep(id) : paths.report(id), 303);
}

function decide(step: "return" | "accept" | "reopen", office: Context, decision: unknown) {
  if (step === "return") return run(returnReport, office, decision);
  return step === "accept" ? run(acceptReport, office, decision) : run(reopenReport, office, decision);
}

const meanwhile = {
  "": "Có người vừa lưu báo cáo này. Phần bạn gõ vẫn còn nguyên; bản người kia lưu hiện dưới từng ô. Ghép lại rồi bấm Lưu.",
} as const satisfies FieldErrors;

function refuse(fields: FieldErrors, typed: RefusedReport["typed"], status = 422) {
  return data({ fields, typed } satisfies RefusedReport, { status });
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const refused = actionData ?? null;
  const mayStillSend =
    refused === null || Object.keys(refused.fields).every((name) => !name.startsWith(sectionField("")));
  return loaderData.sending && mayStillSend ? (
    <SendReport {...loaderData} refused={refused} />
  ) : (
    <ReportPage {...loaderData} refused={refused} />
  );
}
