import { mayManagePlans, mayRecordIssuedPlan } from "#domain/plans/plan.policy.ts";
import { actsAt, type Actor, type Placed } from "#domain/people/actor.ts";

/** Whoever may record that a unit issued a plan may record to whom it was sent; so may the clerk who sends it. */
export function mayRecordDispatches(actor: Actor, sender: Placed): boolean {
  return mayRecordIssuedPlan(actor, sender) || actsAt(actor, sender, ["clerk"]);
}

/** That it arrived: the receiving unit says so itself, or the sender who knows of it. */
export function mayMarkReceived(actor: Actor, sender: Placed, receiver: Placed | null): boolean {
  return mayManagePlans(actor, sender) || (receiver !== null && mayRecordDispatches(actor, receiver));
}
