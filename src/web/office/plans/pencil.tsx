import type { Warning } from "#lib/plan-reading/plan-reading.ts";

/** What a careful clerk would write in the margin, beside what it is about. */
export function Pencil({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="pencil" aria-label="Điểm cần xem lại">
      {warnings.map(({ code, message }, index) => (
        <li key={`${code}-${index}`}>{message}</li>
      ))}
    </ul>
  );
}
