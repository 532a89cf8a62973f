import type { DraftWarning } from "#domain/drafts/draft-warnings.ts";

/** How many things a careful clerk would look at, and what they are. */
export function WarningMark({ warnings }: { warnings: readonly DraftWarning[] }) {
  const [only, ...others] = warnings;
  if (only === undefined) return null;
  if (others.length === 0) return <p className="draft-warning">{only.message}</p>;
  return (
    <details className="draft-warning">
      <summary>{warnings.length} điểm cần xem</summary>
      <WarningList warnings={warnings} />
    </details>
  );
}

export function WarningList({ warnings }: { warnings: readonly DraftWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="draft-warnings">
      {warnings.map(({ message }, at) => (
        <li key={at}>{message}</li>
      ))}
    </ul>
  );
}
