import type { PlanItems } from "#domain/plans/create-plan.ts";
import type { Clause } from "#domain/plans/plan.ts";

/** Items in the order of the document: what a person added to the reading stands where its words do. */
export function inDocumentOrder(items: PlanItems): PlanItems {
  return {
    targets: inOrder(items.targets),
    tasks: inOrder(items.tasks),
    occasions: inOrder(items.occasions),
    duties: inOrder(items.duties),
    responsibilities: inOrder(items.responsibilities),
    passages: items.passages,
    legalBases: items.legalBases,
  };
}

function inOrder<Item extends Clause & { readonly position: number }>(items: readonly Item[]): Item[] {
  return items
    .toSorted((one, other) => one.quoteAt[0] - other.quoteAt[0] || one.position - other.position)
    .map((item, position) => ({ ...item, position }));
}
