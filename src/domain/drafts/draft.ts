import type { PlanPurpose } from "#domain/plans/plan.ts";
import type { DraftContent } from "./draft.schema.ts";

/** A plan of one's own level while it is being written: it binds nobody. */
export interface Draft {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly kind: DraftKind;
  readonly purpose: DraftPurpose;
  /** The plan that it carries on; null where it follows none. */
  readonly followsId: string | null;
  readonly title: string;
  readonly content: DraftContent;
  readonly updatedBy: string;
  /** Also its version: who saves over a newer one is told so. */
  readonly updatedAt: Date;
  /** The plan that it became. */
  readonly planId: string | null;
  readonly discardedAt: Date | null;
}

/** The forms in which a plan is issued. */
export const draftKinds = ["plan", "guidance", "decision"] as const;
export type DraftKind = (typeof draftKinds)[number];

export const draftKindNames = {
  plan: "Kế hoạch",
  guidance: "Công văn hướng dẫn",
  decision: "Quyết định ban hành kế hoạch",
} as const satisfies Record<DraftKind, string>;

/** As plans, and the propaganda plan of one month, which is written and filed but becomes no plan. */
export type DraftPurpose = PlanPurpose | "month";

/** Lists of a draft whose items are written one by one. */
export const itemLists = [
  "targets",
  "tasks",
  "occasions",
  "duties",
  "responsibilities",
  "schedule",
] as const satisfies readonly (keyof DraftContent)[];
export type ItemList = (typeof itemLists)[number];

/** Parts that are one form each. */
export const draftParts = ["head", "bases", "aims", "funding", "closing"] as const;
export type DraftPart = (typeof draftParts)[number];

/** Is it still to be written on? */
export function isOpen(draft: Pick<Draft, "planId" | "discardedAt">): boolean {
  return draft.planId === null && draft.discardedAt === null;
}
