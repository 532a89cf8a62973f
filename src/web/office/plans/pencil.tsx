import type { MarginWarning } from "#domain/readings/review-warnings.ts";
import { paths } from "#web/paths.ts";

/** What a careful clerk would write in the margin, beside what it is about. */
export function Pencil({ warnings }: { warnings: readonly MarginWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="pencil" aria-label="Điểm cần xem lại">
      {warnings.map(({ code, message, severity, lawId }, index) => (
        <li key={`${code}-${index}`} className={severity}>
          {message}
          {lawId !== undefined && (
            <>
              {" "}
              <a href={paths.law(lawId)}>Xem văn bản</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
