import type { Talk } from "#domain/progress/talks.ts";
import { paths } from "../../paths.ts";
import { StandingMark } from "../../ui/standing.tsx";

const atOnce = 8;

/** Ai đang chậm việc gì: a unit a line, the gravest first; the long tail folded. */
export function TalkList({ talks, period }: { talks: readonly Talk[]; period: string }) {
  const rest = talks.slice(atOnce);
  return (
    <>
      <Talks talks={talks.slice(0, atOnce)} period={period} />
      {rest.length > 0 && (
        <details>
          <summary>Xem thêm {rest.length} đơn vị</summary>
          <Talks talks={rest} period={period} />
        </details>
      )}
    </>
  );
}

function Talks({ talks, period }: { talks: readonly Talk[]; period: string }) {
  return (
    <ul className="late-list">
      {talks.map(({ unitId, unitName, late }) => (
        <li key={unitId}>
          <p>
            <strong>{unitName}</strong>
          </p>
          <ul className="late-what">
            {late.map(({ targetId, targetName, standing, text }) => (
              <li key={targetId}>
                <StandingMark value={standing} compact />{" "}
                <a href={paths.explanation(targetId, unitId, period)}>{targetName}</a>: {text}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
