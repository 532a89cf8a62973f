import type { DutyWarning } from "#domain/reports/duty-warnings.ts";

/** What a careful clerk would write in pencil beside a duty. */
export function PencilMarks({ warnings }: { warnings: readonly DutyWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="pencil-marks" aria-label="Điểm cần xem lại">
      {warnings.map(({ message, severity }) => (
        <li key={message} className={severity}>
          {message}
        </li>
      ))}
    </ul>
  );
}
