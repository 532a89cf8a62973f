import type { ActivityField } from "#domain/activities/activity-fields.ts";
import type { ActivityContent } from "#domain/activities/activity.ts";
import { nameOf, type Item, type Lists } from "#domain/lists/lists.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";

/** The lists that give a code its name. */
const listOf: Partial<Record<ActivityField, keyof Lists>> = {
  kind: "activityKinds",
  occasion: "occasions",
  topics: "topics",
  audiences: "audiences",
  channel: "channels",
  language: "languages",
  moneySource: "moneySources",
};

/** What a field says, in words; null where nothing was said. */
export function fieldText(
  field: ActivityField,
  content: ActivityContent,
  lists: Lists,
  taskTitles: ReadonlyMap<string, string>,
): string | null {
  const value = content[field];
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (typeof value === "number")
    return field === "cost" ? `${formatNumber(value)} đồng` : formatNumber(value);
  if (field === "heldOn") return formatDate(content.heldOn);
  if (field === "taskId") return taskTitles.get(content.taskId ?? "") ?? null;
  const list = listOf[field];
  const named = (code: string) => (list ? nameOf(lists[list] as readonly Item[], code) : code);
  if (typeof value === "string") return named(value);
  return value.length === 0 ? null : value.map(named).join("; ");
}
