import { code, id, listOf, optionalText, requiredText, textLines } from "#domain/inputs.ts";
import { reviewedDuty, reviewedOccasion, reviewedTarget } from "#domain/readings/review.schema.ts";
import { foldSpace } from "#lib/vietnamese/fold.ts";
import { z } from "zod";
import type { ItemList } from "./draft.ts";

/** The items of a draft as their forms send them; each answers the item as it is kept, but for what it follows. */

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;
const optional = (longest: number) => optionalText(longest).transform(orNull);

/** What a target asks is typed as it is when one is read from a document. */
const asked = reviewedTarget.shape;

/** The form offers one amount more than there are; an empty one is none. */
function withoutEmpty(sent: unknown): unknown {
  if (!Array.isArray(sent)) return sent;
  const isFilled = (step: unknown) =>
    typeof step === "object" &&
    step !== null &&
    Object.entries(step).some(([name, value]) => name !== "amountUnit" && value !== "");
  const filled = sent.filter(isFilled);
  return filled.length > 0 ? filled : sent.slice(0, 1);
}

const target = z
  .object({
    title: asked.title,
    measure: asked.measure,
    subjectKinds: asked.subjectKinds,
    subjectUnits: asked.subjectUnits,
    basis: asked.basis,
    per: asked.per,
    baselineYear: asked.baselineYear,
    firm: asked.firm,
    averaged: asked.averaged,
    steps: z.preprocess(withoutEmpty, asked.steps),
    subjects: optionalText(500).transform((text) => text ?? ""),
    verb: optionalText(100).transform((text) => text ?? ""),
    noun: optionalText(500).transform((text) => text ?? ""),
    wording: optional(1500),
  })
  .superRefine(({ per, steps, basis, baselineYear, wording }, check) => {
    const refuse = (path: (string | number)[], message: string) =>
      check.addIssue({ code: "custom", path, message });
    if (steps.length === 0) refuse(["steps", 0, "least"], "Ghi ít nhất một mức.");
    if (per !== undefined && steps.length > 1)
      refuse(["per"], "Chỉ tiêu lặp lại theo kỳ chỉ có một mức. Bỏ bớt mức hoặc bỏ kỳ.");
    if (basis === "change" && baselineYear === undefined) refuse(["baselineYear"], "Ghi năm gốc để so sánh.");
    for (const [at, { least, most, byYear }] of steps.entries()) {
      if (least === undefined && most === undefined && wording === null)
        refuse(["steps", at, "least"], "Ghi số lượng, hoặc tự viết cả câu ở dưới.");
      if (per === undefined && byYear === undefined)
        refuse(["steps", at, "byYear"], "Ghi năm phải đạt, hoặc chọn kỳ lặp lại.");
    }
    const years = steps.map(({ byYear }) => byYear);
    if (new Set(years).size < years.length) refuse(["steps", 1, "byYear"], "Mỗi mức cần một năm riêng.");
  })
  .transform(({ per, baselineYear, steps, ...rest }) => ({
    ...rest,
    per: orNull(per),
    baselineYear: orNull(baselineYear),
    steps: steps.map((step) => ({
      byYear: per === undefined ? orNull(step.byYear) : null,
      beforeYear: per === undefined && step.beforeYear,
      least: orNull(step.least),
      most: orNull(step.most),
      amountUnit: step.amountUnit,
    })),
  }));

const task = z.object({
  depth: z.coerce.number().int().min(0).max(2).default(0),
  title: requiredText("Ghi tên nhiệm vụ.", 2000).transform(foldSpace),
  lead: optional(300),
  partners: optional(500),
  due: optional(200),
  nationalGroups: listOf(code).pipe(z.array(z.string()).max(20)),
});

const occasion = reviewedOccasion
  .pick({ name: true, from: true, to: true, year: true })
  .transform(({ year, ...rest }) => ({ ...rest, year: orNull(year) }));

const duty = reviewedDuty
  .pick({
    kind: true,
    title: true,
    sender: true,
    receiver: true,
    senderKinds: true,
    due: true,
    inclusive: true,
    every: true,
  })
  .transform(({ sender, receiver, due, every, ...rest }) => ({
    ...rest,
    sender: orNull(sender),
    receiver: orNull(receiver),
    due: orNull(due),
    every: orNull(every),
  }));

const responsibility = z.object({
  organisation: requiredText("Ghi tên cơ quan, đơn vị.", 500),
  does: textLines(50),
});

const schedule = z.object({
  what: requiredText("Ghi nội dung tuyên truyền.", 1000),
  when: optionalText(200).transform((text) => text ?? ""),
  how: optionalText(500).transform((text) => text ?? ""),
  who: optionalText(500).transform((text) => text ?? ""),
});

export const itemForms = {
  targets: target,
  tasks: task,
  occasions: occasion,
  duties: duty,
  responsibilities: responsibility,
  schedule,
} as const satisfies Record<ItemList, z.ZodType>;

/** What is done with the items of a list. `at` counts from 0; null for one more at the end. */
export const itemChange = z.object({
  draftId: id,
  version: z.coerce.date(),
  list: z.enum(["targets", "tasks", "occasions", "duties", "responsibilities", "schedule"]),
  at: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number().int().min(0).max(500).nullable(),
  ),
  change: z.enum(["save", "remove", "up", "down"]),
  fields: z.record(z.string(), z.unknown()).default({}),
});

export type ItemChange = z.output<typeof itemChange>;

const mostItems = 200;

/** A list with one of its items written; what it follows stays. Null where it would be too long. */
export function withItem(
  items: readonly object[],
  at: number | null,
  item: z.output<(typeof itemForms)[ItemList]>,
): readonly object[] | null {
  const before = at === null ? undefined : items[at];
  const followsId = before !== undefined && "followsId" in before ? before.followsId : null;
  const written = { followsId, ...item };
  const next = at === null || before === undefined ? [...items, written] : items.with(at, written);
  return next.length > mostItems ? null : next;
}
