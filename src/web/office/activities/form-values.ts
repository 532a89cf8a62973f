import { activityFields } from "#domain/activities/activity-fields.ts";
import type { ActivityContent } from "#domain/activities/activity.ts";
import type { ActivityKind } from "#domain/lists/lists.ts";

/** What stands in the fields: typed last, stored, or offered from last time. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export const one = (values: FormValues, name: string): string => {
  const value = values[name] ?? "";
  return typeof value === "string" ? value : (value[0] ?? "");
};

export const many = (values: FormValues, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === "string" ? (value === "" ? [] : [value]) : value;
};

/** A recorded activity as a form says it. What is counted by the occurrence shows no quantity. */
export function valuesOf(content: ActivityContent, kinds: readonly ActivityKind[]): FormValues {
  const byQuantity = kinds.find(({ code }) => code === content.kind)?.needsQuantity ?? true;
  const values = Object.fromEntries(activityFields.map((field) => [field, asTyped(content[field])]));
  return byQuantity ? values : { ...values, quantity: "" };
}

/** What is often the same the next time; never the people, who were counted that once. */
export function valuesLike(content: ActivityContent, kinds: readonly ActivityKind[]): FormValues {
  const { kind, place, embedded, host, topics, audiences, channel, language } = valuesOf(content, kinds);
  return { kind, place, embedded, host, topics, audiences, channel, language } as FormValues;
}

function asTyped(value: ActivityContent[keyof ActivityContent]): string | readonly string[] {
  if (value === null || value === false) return "";
  if (value === true) return "yes";
  return typeof value === "object" ? value : String(value);
}
