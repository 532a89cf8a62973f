import { layOutReport } from "#domain/reports/annual-report.word.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { reportFileName } from "#domain/reports/report-file-name.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { officeContext } from "#web/request-context.ts";
import { disposition } from "../files/attachment.ts";
import type { Route } from "./+types/report-download.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file: of a draft with the figures of now, of a sent one with those it was sent with. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const { report, facts, period, unit } = await getReport(officeContext(context), params.reportId);
  const file = await writeDocx(layOutReport(facts, report.narrative));
  return new Response(Uint8Array.from(file), {
    headers: {
      "Content-Type": docx,
      "Content-Length": String(file.length),
      "Content-Disposition": disposition(reportFileName(period, unit.name, report.part)),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
