/**
 * When something is told: so many days before its due day as the person chose, on the day, and one, three and seven
 * days after, then every week. The name of a threshold is remembered with what was told (notices.threshold): each
 * is told once, and one that was passed over (the site was down, the address new) is not made up for.
 */

/** @param daysLeft less than 0 once the day has passed. null: too early to say anything */
export function dueThreshold(daysLeft: number, daysBefore: readonly number[]): string | null {
  if (daysLeft < 0) return afterThreshold(-daysLeft);
  if (daysLeft === 0) return "due";
  const reached = daysBefore.filter((days) => daysLeft <= days);
  return reached.length > 0 ? `before-${Math.min(...reached)}` : null;
}

/** @param days since it happened, or should have; "at-once" on its own day */
export function afterThreshold(days: number): string {
  if (days >= 7) return `after-${days - (days % 7)}`;
  if (days >= 3) return "after-3";
  return days >= 1 ? "after-1" : "at-once";
}
