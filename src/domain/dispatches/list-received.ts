import type { Context } from "#domain/context.ts";
import { seesPlanOf } from "#domain/people/actor.ts";
import { today } from "#domain/today.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { mayRecordDispatches } from "./dispatch.policy.ts";
import { listSentTo, type ReceivedPlan } from "./dispatches.queries.ts";

export interface Received extends ReceivedPlan {
  /** A neighbour's plan is received by its title alone. */
  readonly inSight: boolean;
  readonly mayMark: boolean;
}

/** As many as a list shows; older ones are with the plans themselves. */
const most = 50;

/** The plans that the person's own units were sent, the last first. */
export async function listReceived(context: Context): Promise<Received[]> {
  const { db, actor } = context;
  const own = new Map(actor.appointments.map(({ unitId, unitAncestors }) => [unitId, unitAncestors]));
  const sent = await listSentTo(db, [...own.keys()], most);
  const senders = await listUnits(
    db,
    [...new Set(sent.map(({ senderId }) => senderId))],
    today(context.clock),
  );
  const inSight = new Set(senders.filter((unit) => seesPlanOf(actor, unit)).map(({ id }) => id));
  return sent.map((one) => ({
    ...one,
    inSight: inSight.has(one.senderId),
    mayMark: mayRecordDispatches(actor, { ancestors: own.get(one.receiverId) ?? [] }),
  }));
}
