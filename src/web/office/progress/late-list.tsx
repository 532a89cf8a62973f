import type { LateUnit } from "#domain/progress/late-units.ts";
import { paths } from "../../paths.ts";
import { StandingMark } from "../../ui/standing.tsx";

const atOnce = 10;

/** Ai đang chậm việc gì: a unit a line, the gravest first; the long tail folded. */
export function LateList({ late, period }: { late: readonly LateUnit[]; period: string }) {
  const units = [...Map.groupBy(late, ({ unitId }) => unitId).values()];
  const rest = units.slice(atOnce);
  return (
    <>
      <Units units={units.slice(0, atOnce)} period={period} />
      {rest.length > 0 && (
        <details>
          <summary>Xem thêm {rest.length} đơn vị</summary>
          <Units units={rest} period={period} />
        </details>
      )}
    </>
  );
}

function Units({ units, period }: { units: readonly (readonly LateUnit[])[]; period: string }) {
  return (
    <ul className="late-list">
      {units.map((late) => (
        <li key={late[0]?.unitId}>
          <p>
            <strong>{late[0]?.unitName}</strong>
          </p>
          <ul className="late-what">
            {late.map(({ targetId, unitId, targetName, standing, text }) => (
              <li key={targetId}>
                <StandingMark value={standing} />{" "}
                <a href={paths.explanation(targetId, unitId, period)}>{targetName}</a>: {text}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
