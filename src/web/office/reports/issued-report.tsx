import type { ReportToRead } from "#domain/reports/get-report.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { DateField, FileField, Hidden, NumberField, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { RefusedReport } from "./report-form.ts";

const labels = {
  number: "Số",
  issuedOn: "Ngày ban hành",
  signer: "Họ và tên người ký",
  signerPosition: "Chức vụ người ký",
  scan: "Bản đã ký",
} as const;

/** Number, day and signer of the version sent last, with the signed scan; for the clerk, where to write them. */
export function IssuedReport(props: ReportToRead & { refused: RefusedReport | null }) {
  const { report, facts, issue, mayNumber, refused } = props;
  if (report.version === 0 || (issue === null && !mayNumber)) return null;
  const isRefused = refused !== null && Object.keys(labels).some((name) => name in refused.fields);
  return (
    <section className="issued-report" aria-labelledby="issued">
      <h2 id="issued">Số, ngày và bản đã ký</h2>
      {issue && (
        <Facts
          items={[
            { term: "Số, ký hiệu", value: `${String(issue.number).padStart(2, "0")}/${facts.issuer.symbol}` },
            { term: "Ngày ban hành", value: formatDate(issue.issuedOn) },
            {
              term: "Người ký",
              value: [issue.signerPosition, issue.signer].filter(Boolean).join(" "),
            },
            {
              term: "Bản đã ký",
              value: issue.scan && <a href={paths.file(issue.scan.fileId)}>{issue.scan.name}</a>,
            },
          ]}
        />
      )}
      {mayNumber && (
        <details open={issue === null || isRefused}>
          <summary>
            {issue === null ? "Ghi số, ngày khi đã ký ban hành" : "Sửa hoặc đính kèm bản đã ký"}
          </summary>
          <Form
            action={paths.report(report.id)}
            encType="multipart/form-data"
            errors={isRefused ? refused.fields : null}
            labels={labels}
          >
            <Hidden name="version" value={report.version} />
            <NumberFields issue={issue} refused={isRefused ? refused : null} symbol={facts.issuer.symbol} />
            <div className="actions">
              <Button name="step" value="number">
                Ghi số, ngày
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}

function NumberFields({
  issue,
  refused,
  symbol,
}: {
  issue: ReportToRead["issue"];
  refused: RefusedReport | null;
  symbol: string;
}) {
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: refused?.fields[name],
  });
  const typed = (name: keyof typeof labels) => refused?.typed[name];
  return (
    <>
      <NumberField {...field("number")} unit={`/${symbol}`} value={typed("number") ?? issue?.number} />
      <DateField {...field("issuedOn")} value={typed("issuedOn") ?? issue?.issuedOn} />
      <TextField {...field("signer")} value={typed("signer") ?? issue?.signer} autoComplete="off" />
      <TextField
        {...field("signerPosition")}
        hint="Chỉ ghi khi cấp phó ký thay, ví dụ “Phó Chủ tịch”."
        optional
        value={typed("signerPosition") ?? issue?.signerPosition}
      />
      <FileField
        {...field("scan")}
        hint="Tệp PDF hoặc ảnh quét của văn bản đã ký, đóng dấu. Có thể đính kèm sau."
        optional
        accept=".pdf,.png,.jpg,.jpeg"
      />
    </>
  );
}
