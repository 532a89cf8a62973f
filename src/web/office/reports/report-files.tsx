import { reportSheets } from "#domain/reports/report-sheets.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";

/** The Word file at once; everything else that a report comes out as, folded below it. */
export function ReportFiles({ reportId, facts }: { reportId: string; facts: ReportFacts }) {
  const file = (name: Parameters<typeof paths.reportDownload>[1]) => paths.reportDownload(reportId, name);
  return (
    <div className="report-files">
      <ButtonLink to={file("bao-cao.docx")} kind="quiet">
        Tải bản Word
      </ButtonLink>
      <details>
        <summary>Tải bản khác</summary>
        <ul>
          <li>
            <a href={paths.printReport(reportId)}>Trang in A4</a>
          </li>
          <li>
            <a href={paths.reportPdf(reportId)}>Bản PDF</a>
          </li>
          <li>
            <a href={file("phu-luc.xlsx")}>Phụ lục số liệu (Excel)</a>
          </li>
          {reportSheets(facts).map(({ code, name }) => (
            <li key={code}>
              <a href={file(`${code}.csv`)}>{name} (CSV)</a>
            </li>
          ))}
          <li>
            <a href={file("so-lieu.json")}>Toàn bộ số liệu (JSON)</a>
          </li>
        </ul>
      </details>
    </div>
  );
}
