import { layOutReport } from "#domain/reports/annual-report.word.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { bearingOf } from "#domain/reports/report-issue.ts";
import { writeHtml } from "#lib/official-documents/write-html.ts";
import { officeContext } from "#web/request-context.ts";
import { paths } from "../../paths.ts";
import type { Route } from "./+types/print-report.ts";
import styles from "./print-report.css?url";

/** The whole report as sheets of A4, without anything of the site: what the Word file says, to print at once. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const read = await getReport(officeContext(context), params.reportId);
  const { report } = read;
  const page = writeHtml(layOutReport(read.facts, report.narrative, bearingOf(read)), {
    styles: [styles],
    above: bar(report.id),
  });
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function bar(reportId: string): string {
  return `<nav class="bar" aria-label="Trang in"><a href="${paths.report(reportId)}">Về báo cáo</a><p>Nhấn Ctrl + P để in, hoặc chọn “Lưu thành PDF” trong hộp in.</p></nav>`;
}
