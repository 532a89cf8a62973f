import { run } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { askPdf, cancelPdf } from "#domain/reports/ask-pdf.ts";
import { getReportPdf, type ReportPdf } from "#domain/reports/get-pdf.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { formatInstant } from "../activities/format-instant.ts";
import type { Route } from "./+types/report-pdf.ts";
import { reportName } from "./report-name.ts";
import { reportsStyles } from "./reports-styles.ts";

export const links = reportsStyles;

/** Seconds until the page asks again. */
const betweenLooks = 3;

export async function loader({ context, params }: Route.LoaderArgs) {
  const office = officeContext(context);
  const pdf = await getReportPdf(office, params.reportId);
  // As a header, so that it works without script.
  return data(
    { ...pdf, newId: office.newId() },
    isUnderWay(pdf.job) ? { headers: { Refresh: String(betweenLooks) } } : {},
  );
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export async function action({ request, context, params: { reportId } }: Route.ActionArgs) {
  const office = officeContext(context);
  const form = await request.formData();
  const asked = { id: reportId, jobId: form.get("jobId") };
  const outcome =
    form.get("step") === "cancel" ? await run(cancelPdf, office, asked) : await run(askPdf, office, asked);
  // Nothing is typed in this form: what does not fit was not sent by it.
  if (!outcome.ok) throw new Problem("not-found", Object.values(outcome.fields)[0]);
  return redirect(paths.reportPdf(reportId), 303);
}

export default function ReportPdfPage({ loaderData: pdf }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Bản PDF"
        lead={`${reportName(pdf.duty, pdf.period)} · ${pdf.unitName}`}
        back={{ to: paths.report(pdf.reportId), label: "Về báo cáo" }}
      />
      {isUnderWay(pdf.job) ? <UnderWay pdf={pdf} /> : <Still pdf={pdf} />}
    </>
  );
}

function UnderWay({ pdf: { job } }: { pdf: ReportPdf }) {
  return (
    <>
      <p id="how-far">
        {job?.state === "waiting" ? "Đang chờ đến lượt" : "Đang dàn trang bản PDF"}
        {job?.total ? ` (bước ${Math.min(job.done + 1, job.total)}/${job.total})` : ""}
      </p>
      <p>
        {job?.total ? (
          // A step in work counts half.
          <progress aria-labelledby="how-far" max={job.total} value={job.done + 0.5} />
        ) : (
          <progress aria-labelledby="how-far" />
        )}
      </p>
      <p>Báo cáo dài có thể mất một hai phút. Có thể làm việc khác rồi quay lại trang này.</p>
      <Form>
        <Hidden name="jobId" value={job?.id ?? ""} />
        <div className="actions">
          <Button kind="quiet" name="step" value="cancel">
            Dừng
          </Button>
        </div>
      </Form>
    </>
  );
}

function Still({ pdf }: { pdf: ReportPdf & { newId: string } }) {
  const { job } = pdf;
  const print = (
    <ButtonLink to={paths.printReport(pdf.reportId)} kind="quiet">
      Mở trang in
    </ButtonLink>
  );
  if (!pdf.possible || !pdf.sent)
    return (
      <>
        <Notice title={pdf.possible ? "Báo cáo chưa gửi" : "Máy chủ này chưa cài LibreOffice"}>
          <p>
            {pdf.possible
              ? "Bản PDF được tạo từ báo cáo đã gửi, có số liệu đã chốt. Bản dự thảo thì in từ trang in."
              : "Mở trang in, nhấn Ctrl + P rồi chọn “Lưu thành PDF”: nội dung và thể thức giống bản Word."}
          </p>
        </Notice>
        <div className="actions">{print}</div>
      </>
    );
  return (
    <>
      {job?.state === "failed" && (
        <Notice kind="bad" title="Chưa tạo được bản PDF">
          <p>{job.message}</p>
        </Notice>
      )}
      {job?.state === "cancelled" && <Notice title="Đã dừng tạo bản PDF" />}
      {job?.state === "done" && job.resultId !== null && job.endedAt && (
        <Notice kind="good" title={`Bản PDF tạo xong lúc ${formatInstant(job.endedAt)}`}>
          <p>
            <a href={paths.file(job.resultId)}>Tải bản PDF</a>
          </p>
        </Notice>
      )}
      <p>Bản PDF có nội dung và thể thức như bản Word của lần gửi gần nhất, kèm số và ngày nếu đã ghi.</p>
      <Form>
        <Hidden name="jobId" value={pdf.newId} />
        <div className="actions">
          <Button kind={job?.state === "done" ? "quiet" : "primary"} name="step" value="ask">
            {job?.state === "done" ? "Tạo lại" : "Tạo bản PDF"}
          </Button>
          {print}
        </div>
      </Form>
    </>
  );
}

function isUnderWay(job: Pick<NonNullable<ReportPdf["job"]>, "state"> | null): boolean {
  return job?.state === "waiting" || job?.state === "running";
}
