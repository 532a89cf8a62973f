import type { PlanLegalBasis } from "#domain/plans/plan-legal-basis.ts";
import { passageKindNames, passageKinds, type PlanPassage } from "#domain/plans/plan-passage.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";

/** Mục đích, yêu cầu, đối tượng, nội dung, kinh phí in the document's own words, folded by kind. */
export function PlanPassages({ passages }: { passages: readonly PlanPassage[] }) {
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="doan-van-ban">
      <h2 id="doan-van-ban">Mục đích, yêu cầu, nội dung</h2>
      <ul className="task-list">
        {passageKinds.map((kind) => {
          const own = passages.filter((passage) => passage.kind === kind);
          if (own.length === 0) return null;
          return (
            <li key={kind}>
              <details>
                <summary>
                  {passageKindNames[kind]} <span className="soft">({own.length})</span>
                </summary>
                <ul className="passages">
                  {own.map(({ id, quote }) => (
                    <li key={id}>{quote.replace(/^[-–+•*]\s*/u, "")}</li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Căn cứ. */
export function PlanLegalBases({ bases }: { bases: readonly PlanLegalBasis[] }) {
  if (bases.length === 0) return null;
  return (
    <section aria-labelledby="can-cu">
      <h2 id="can-cu">Căn cứ</h2>
      <ul>
        {bases.map(({ id, number, dated }) => (
          <li key={id}>
            <a href={paths.laws({ tim: number })}>{number}</a>
            {dated !== null && `, ngày ${formatDate(dated)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
