import type { ReportCheck } from "#domain/reports/report-checks.ts";
import { fieldId } from "../../ui/field-frame.tsx";
import { sectionField } from "./report-form.ts";

/** What is still open: what must be written, and what is worth a look. */
export function Checks({ checks }: { checks: readonly ReportCheck[] }) {
  const unwritten = checks.filter(({ kind }) => kind === "unwritten");
  const look = checks.filter(({ kind }) => kind === "look");
  return (
    <aside className="report-checks" aria-label="Trước khi gửi">
      <h2>Trước khi gửi</h2>
      {checks.length === 0 && <p>Đã đủ các phần phải viết, số liệu có căn cứ.</p>}
      {unwritten.length > 0 && (
        <>
          <h3>Còn phải viết</h3>
          <ul>
            {unwritten.map(({ text, section }) => (
              <li key={text + section}>
                {section ? <a href={`#${fieldId(sectionField(section))}`}>{text}</a> : text}
              </li>
            ))}
          </ul>
        </>
      )}
      {look.length > 0 && (
        <>
          <h3>Nên xem lại</h3>
          <ul>
            {look.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
