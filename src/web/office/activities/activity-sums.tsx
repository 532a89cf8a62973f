import type { ActivityTotals } from "#domain/activities/activities.queries.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";

/** The sums of what is listed; says how much of it is not known, because unknown is not zero. */
export function ActivitySums({ totals }: { totals: ActivityTotals }) {
  const { activities, participants, women, men, withoutSexes } = totals;
  const people = [
    participants === null ? null : `${formatNumber(participants)} lượt người`,
    women === null ? null : `${formatNumber(women)} nữ`,
    men === null ? null : `${formatNumber(men)} nam`,
  ].filter(Boolean);
  return (
    <p className="sums">
      <strong>{[`${formatNumber(activities)} hoạt động`, ...people].join(" · ")}</strong>
      {people.length > 0 && withoutSexes > 0 && (
        <span className="soft"> ({formatNumber(withoutSexes)} hoạt động chưa ghi đủ số nữ, số nam)</span>
      )}
    </p>
  );
}
