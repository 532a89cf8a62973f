import { Problem } from "#domain/problem.ts";
import { layOutReport } from "#domain/reports/annual-report.word.ts";
import { getReport, type ReportToRead } from "#domain/reports/get-report.ts";
import { csvRows } from "#domain/reports/report-csv.ts";
import { reportData } from "#domain/reports/report-data.ts";
import { reportFileName } from "#domain/reports/report-file-name.ts";
import { bearingOf } from "#domain/reports/report-issue.ts";
import { reportSheets, sheetCodes } from "#domain/reports/report-sheets.ts";
import { writeWorkbook } from "#domain/reports/write-workbook.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { officeContext } from "#web/request-context.ts";
import { disposition } from "../files/attachment.ts";
import { csvFile } from "../progress/csv.ts";
import type { Route } from "./+types/report-download.ts";

const openXml = "application/vnd.openxmlformats-officedocument";

/** The address of the Word file as it was before there were others. */
const plainAddress = "bao-cao.docx";

/**
 * A report as a file, which one is in the address: of a draft with the figures of now, of a sent one with those it
 * was sent with. Seen by those who see the report.
 */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const file = params.file ?? plainAddress;
  const write = writers[file];
  if (!write) throw new Problem("not-found");
  const read = await getReport(officeContext(context), params.reportId);
  const { type, body } = await write(read);
  return new Response(typeof body === "string" ? body : Uint8Array.from(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition(
        reportFileName(read.period, read.unit.name, {
          part: read.report.part,
          file: file === plainAddress ? ".docx" : file,
        }),
      ),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

interface Written {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const writers: Readonly<Record<string, (read: ReportToRead) => Promise<Written>>> = {
  [plainAddress]: async (read) => ({
    type: `${openXml}.wordprocessingml.document`,
    body: await writeDocx(layOutReport(read.facts, read.report.narrative, bearingOf(read))),
  }),
  "phu-luc.xlsx": async ({ facts }) => ({
    type: `${openXml}.spreadsheetml.sheet`,
    body: await writeWorkbook(reportSheets(facts)),
  }),
  "so-lieu.json": (read) =>
    Promise.resolve({
      type: "application/json; charset=utf-8",
      body: JSON.stringify(reportData(read), null, 1),
    }),
  ...Object.fromEntries(
    sheetCodes.map((code) => [
      `${code}.csv`,
      ({ facts }: ReportToRead) => {
        const sheet = reportSheets(facts).find((one) => one.code === code);
        if (!sheet) throw new Problem("not-found", "Báo cáo này không có bảng đó.");
        return Promise.resolve({ type: "text/csv; charset=utf-8", body: csvFile(csvRows(sheet)) });
      },
    ]),
  ),
};
