import type { ReportCheck } from "#domain/reports/report-check.ts";
import { checkPlace, sortChecks } from "./check-place.ts";

/** What is still open: what must be mended, what will be asked when it is sent, and what is worth a look. */
export function Checks({ checks }: { checks: readonly ReportCheck[] }) {
  const { errors, questions, looks } = sortChecks(checks);
  return (
    <aside className="report-checks" aria-label="Trước khi gửi">
      <h2>Trước khi gửi</h2>
      {checks.length === 0 && <p>Đã đủ các phần phải viết, số liệu có căn cứ.</p>}
      <CheckList title="Còn phải viết" checks={errors.filter(({ kind }) => kind === "unwritten")} />
      <CheckList title="Phải sửa" checks={errors.filter(({ kind }) => kind === "wrong")} />
      <CheckList title="Sẽ hỏi khi gửi" checks={questions} />
      <CheckList title="Nên xem lại" checks={looks} />
    </aside>
  );
}

/** @param page the address of the report's page, where the list stands on another */
export function CheckList({
  title,
  checks,
  page = "",
}: {
  title: string;
  checks: readonly ReportCheck[];
  page?: string;
}) {
  if (checks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {checks.map((check) => {
          const place = checkPlace(check);
          return (
            <li key={check.code}>{place ? <a href={`${page}${place}`}>{check.text}</a> : check.text}</li>
          );
        })}
      </ul>
    </>
  );
}
