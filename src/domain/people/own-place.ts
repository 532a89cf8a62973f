import { Problem } from "#domain/problem.ts";
import type { Actor } from "./actor.ts";

/** Where a deed about oneself happened, for the audit log: at the first unit that the person acts for. */
export interface OwnPlace {
  readonly unitId: string;
  readonly provinceId: string;
}

export function ownPlace(actor: Actor): OwnPlace {
  const [first] = actor.appointments;
  if (!first) throw new Problem("not-found");
  return { unitId: first.unitId, provinceId: first.unitAncestors[1] ?? first.unitId };
}
