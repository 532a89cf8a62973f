import type { Context } from "#domain/context.ts";
import { id as idShape } from "#domain/inputs.ts";
import { seesWork } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import type { Extension, ReportAsked } from "./extension.ts";
import { mayAskExtension, mayDecideExtension } from "./extension.policy.ts";
import { listExtensions } from "./extensions.queries.ts";
import { loadAskedOf, type AskedOfUnit } from "./load-asked-of.ts";
import { isOwed } from "./obligation.ts";

export interface ExtensionPage extends AskedOfUnit {
  /** All that was asked about this report, the latest first. */
  readonly extensions: readonly Extension[];
  /** It is not sent, has a day, and no question waits. */
  readonly mayAsk: boolean;
  readonly mayDecide: boolean;
}

/** @throws Problem not-found where nothing of the kind is asked of the unit, or the unit is out of sight. */
export async function getExtensionPage(context: Context, of: ReportAsked): Promise<ExtensionPage> {
  const { actor, db } = context;
  const isSaid = [of.dutyId, of.unitId].every((id) => idShape.safeParse(id).success);
  if (!isSaid) throw new Problem("not-found");
  const loaded = await loadAskedOf(context, of);
  const { unit, duty, plan, obligation } = loaded;
  if (!seesWork(actor, unit)) throw new Problem("not-found");
  const dutyIds = duty.replacesId === null ? [duty.id] : [duty.id, duty.replacesId];
  const extensions = await listExtensions(db, { dutyIds, unitId: unit.id, period: of.period });
  const isWaiting = extensions.some(({ decision }) => decision === null);
  return {
    ...loaded,
    extensions,
    mayAsk: mayAskExtension(actor, unit) && !isWaiting && obligation.due !== null && isOwed(obligation),
    mayDecide: isWaiting && mayDecideExtension(actor, unit, plan),
  };
}
