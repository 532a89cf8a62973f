import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { isStated } from "#domain/plans/duty-settings.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";

export type DutyRole = "sends" | "consolidates";

export type Asking = Pick<Duty, "kind" | "due" | "senderKinds" | "senderUnitIds" | "requestedAt">;

/** Difficulties and proposals that no day asks for: sent whenever there are any, owed by nobody. */
export const isAnytime = ({ kind, due }: Pick<Duty, "kind" | "due">): boolean =>
  kind === "feedback" && due === null;

/**
 * What a duty asks of a unit: to send its own, or, of the unit whose plan it is, to consolidate what those below it
 * did. null where it asks nothing of it. Nobody sends a plan to itself, nor what it asked others for.
 */
export function roleInDuty(
  duty: Asking,
  plan: Pick<Plan, "unitId">,
  unit: Pick<Unit, "id" | "kind" | "ancestors">,
  lists: Pick<Lists, "unitKinds">,
): DutyRole | null {
  if (!unit.ancestors.includes(plan.unitId)) return null;
  if (unit.id === plan.unitId) return duty.kind === "plan" || !isStated(duty) ? null : "consolidates";
  return isAsked(duty, lists)(unit) ? "sends" : null;
}

/** Is the unit of a kind that the duty names, or named itself? Where it names nobody, every unit of the plan is asked. */
export function isAsked(
  duty: Asking,
  lists: Pick<Lists, "unitKinds">,
): (unit: Pick<Unit, "id" | "kind">) => boolean {
  const { senderKinds, senderUnitIds } = duty;
  if (senderKinds.length + senderUnitIds.length === 0) return () => true;
  const kinds = new Set(kindsOf(lists, senderKinds));
  return ({ id, kind }) => kinds.has(kind) || senderUnitIds.includes(id);
}
