import { formatDate } from "#lib/calendar/format-dates.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import type { LegalBasis } from "#lib/plan-reading/plan-reading.ts";

/** The documents that the plan cites, to check against; they are kept with the reading. */
export function LegalBases({ bases }: { bases: readonly LegalBasis[] }) {
  if (bases.length === 0) return null;
  return (
    <section aria-labelledby="review-bases">
      <h2 id="review-bases">
        Căn cứ <span className="soft">({bases.length})</span>
      </h2>
      <ul>
        {bases.map(({ number, date, at }) => (
          <li key={`${number}-${at[0]}`}>
            {number}
            {date !== null && isIsoDate(date) && `, ngày ${formatDate(date)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
