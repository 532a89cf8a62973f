import type { Context } from "#domain/context.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import type { PlanItems } from "#domain/plans/create-plan.ts";
import { listAmendable } from "./list-amendable.ts";
import { pairWordings, type Amendable, type AmendableKind, type WordingPair } from "./pair-wordings.ts";
import { planFromReview } from "./plan-from-review.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listOfField, nestFields, type Fields } from "./review-fields.ts";
import { reviewItemsSchema } from "./review.schema.ts";
import { changesOf, type Change } from "./wording-changes.ts";

/** A reading of an amended document beside the plan that it amends. */
export interface AmendmentView {
  readonly plan: Plan;
  /** false where the form has something that is not right yet: without that nothing can be compared. */
  readonly compared: boolean;
  /** By the item's place in the form, "targets.0". Items that were dropped from the form are not among them. */
  readonly items: Readonly<Record<string, ItemState>>;
  /** What the plan says and the document no longer does. */
  readonly missing: readonly MissingItem[];
}

export interface ItemState {
  readonly state: "same" | "changed" | "new";
  readonly changes: readonly Change[];
}

export interface MissingItem {
  readonly id: string;
  readonly kind: AmendableKind;
  readonly name: string;
  /** Is it to end with the amendment? */
  readonly ends: boolean;
}

export async function compareWithAmended(
  { db, lists }: Pick<Context, "db" | "lists">,
  plan: Plan,
  reading: PlanReading,
  fields: Fields,
): Promise<AmendmentView> {
  const parsed = reviewItemsSchema.safeParse(nestFields(fields));
  if (!parsed.success) return { plan, compared: false, items: {}, missing: [] };
  let made = 0;
  const newId = () => String((made += 1));
  const now = planFromReview(plan.id, reading, parsed.data, { newId, unitsNamed: () => [] });
  const before = await listAmendable(db, plan.id);
  const pairs = pairsOf(now, before);
  const items = {
    ...states("targets", pairs.targets, (old, item) => changesOf.target(old, item, lists)),
    ...states("tasks", pairs.tasks, changesOf.task),
    ...states("occasions", pairs.occasions, changesOf.occasion),
    ...states("duties", pairs.duties, changesOf.duty),
    ...states("responsibilities", pairs.responsibilities, changesOf.responsibility),
  };
  return { plan, compared: true, items, missing: missingFrom(pairs, before, fields) };
}

function pairsOf(now: PlanItems, before: Amendable) {
  return {
    targets: pairWordings.targets(now.targets, before.targets),
    tasks: pairWordings.tasks(now.tasks, before.tasks),
    occasions: pairWordings.occasions(now.occasions, before.occasions),
    duties: pairWordings.duties(now.duties, before.duties),
    responsibilities: pairWordings.responsibilities(now.responsibilities, before.responsibilities),
  };
}

function states<Item extends { readonly position: number }>(
  kind: AmendableKind,
  pairs: readonly WordingPair<Item>[],
  changes: (before: Item, now: Item) => readonly Change[],
): Record<string, ItemState> {
  return Object.fromEntries(
    pairs.map(({ item, before }) => {
      const found = before === null ? [] : changes(before, item);
      const state = before === null ? "new" : found.length === 0 ? "same" : "changed";
      return [`${kind}.${item.position}`, { state, changes: found }];
    }),
  );
}

/**
 * A document that has at least half of the plan again is the whole plan anew: what it leaves out, it drops. One that
 * has less words only what it amends.
 */
function missingFrom(pairs: ReturnType<typeof pairsOf>, before: Amendable, fields: Fields): MissingItem[] {
  const found = new Set(Object.values(pairs).flatMap((list) => list.map((pair) => pair.before?.id)));
  const all: Omit<MissingItem, "ends">[] = [
    ...before.targets.map(({ id, title }) => ({ id, kind: "targets" as const, name: title })),
    ...before.tasks.map(({ id, title }) => ({ id, kind: "tasks" as const, name: title })),
    ...before.occasions.map(({ id, name }) => ({ id, kind: "occasions" as const, name })),
    ...before.duties.map(({ id, title }) => ({ id, kind: "duties" as const, name: title })),
    ...before.responsibilities.map(({ id, organisation }) => ({
      id,
      kind: "responsibilities" as const,
      name: organisation,
    })),
  ];
  const missing = all.filter(({ id }) => !found.has(id));
  const isWhole = missing.length * 2 <= all.length;
  const ticked = "droppedAsked" in fields ? new Set(listOfField(fields, "dropped")) : null;
  return missing.map((item) => ({ ...item, ends: ticked?.has(item.id) ?? isWhole }));
}
