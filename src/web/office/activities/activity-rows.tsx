import type { ListedActivity } from "#domain/activities/activities.queries.ts";
import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";

/** Compact rows that read on a phone as at a desk: when, what, with whom. */
export function ActivityRows(props: { rows: readonly ListedActivity[]; lists: Lists; manyUnits: boolean }) {
  return (
    <ul className="activity-rows">
      {props.rows.map((row) => (
        <li key={row.id} className={row.withdrawn ? "withdrawn" : undefined}>
          <time dateTime={row.heldOn}>{formatDate(row.heldOn)}</time>
          <div className="what">
            <a href={paths.activity(row.id)}>{row.title}</a>
            <span className="soft">
              {[
                props.manyUnits ? row.unitName : null,
                nameOf(props.lists.activityKinds, row.kind),
                row.quantity === 1 ? null : `số lượng ${formatNumber(row.quantity)}`,
                row.place,
                row.embedded ? "lồng ghép" : null,
                row.evidence > 0 ? `${row.evidence} minh chứng` : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </div>
          <span className="people">{row.withdrawn ? "Đã rút" : peopleOf(row)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "59 người (31 nữ, 28 nam)", with only what is known. */
function peopleOf({ participants, women, men }: ListedActivity): string {
  const sexes = [
    women === null ? null : `${formatNumber(women)} nữ`,
    men === null ? null : `${formatNumber(men)} nam`,
  ].filter(Boolean);
  if (participants === null) return sexes.join(", ");
  const total = `${formatNumber(participants)} người`;
  return sexes.length === 0 ? total : `${total} (${sexes.join(", ")})`;
}
