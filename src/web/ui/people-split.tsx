import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";

/**
 * Women and men among those who took part, in words and as one bar; violet, ochre and grey, never pink and blue.
 * Shares and bar appear only where both are known: unknown is not zero. Numbers of people, null where not known.
 */
export function PeopleSplit(props: { women: number | null; men: number | null; unknown?: number | null }) {
  const { women, men, unknown } = props;
  const total = women === null || men === null ? 0 : women + men + (unknown ?? 0);
  const parts = [
    { kind: "women", name: "Nữ", count: women },
    { kind: "men", name: "Nam", count: men },
    ...(unknown ? [{ kind: "unknown", name: "Khác hoặc chưa rõ", count: unknown }] : []),
  ];
  return (
    <div className="people-split">
      {total > 0 && (
        <Bar parts={parts.map(({ kind, count }) => ({ kind, percent: (100 * (count ?? 0)) / total }))} />
      )}
      <ul className="people-parts">
        {parts.map(({ kind, name, count }) => (
          <li key={kind} className={kind}>
            {name} {describe(count, total)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** SVG attributes instead of inline styles, which the content security policy forbids. */
function Bar({ parts }: { parts: readonly { kind: string; percent: number }[] }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ kind, percent }, index) => {
        const before = parts.slice(0, index).reduce((sum, part) => sum + part.percent, 0);
        return <rect key={kind} className={kind} x={before} width={percent} height="12" />;
      })}
    </svg>
  );
}

function describe(count: number | null, total: number): string {
  if (count === null) return "chưa có số liệu";
  return total === 0 ? formatNumber(count) : `${formatNumber(count)} (${formatPercent(count / total)})`;
}
