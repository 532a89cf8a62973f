import type { ReportToRead } from "#domain/reports/get-report.ts";
import { formatInstant } from "../activities/format-instant.ts";

const decisions = { returned: "trả lại", accepted: "tiếp nhận" } as const;

/** Every sending, the latest first: when, what became of it, and the digest of its figures. */
export function VersionList({ versions }: { versions: ReportToRead["versions"] }) {
  return (
    <section>
      <h2>Các lần gửi</h2>
      <ol reversed className="versions">
        {versions.map(({ version, submittedAt, decision, decidedAt, reason, factsDigest }) => (
          <li key={version} value={version}>
            Gửi lúc {formatInstant(submittedAt)}
            {decision && decidedAt && `, ${decisions[decision]} lúc ${formatInstant(decidedAt)}`}
            {reason && `; đính chính: ${reason}`}.{" "}
            <span className="soft">Mã số liệu {factsDigest.slice(0, 12)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
