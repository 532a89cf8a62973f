import { actsFor, seesUnit, type Actor, type Placed } from "#domain/people/actor.ts";

/** What a unit did is recorded by its own people (a village communicator for the village) or a unit above. */
export const mayLog = (actor: Actor, unit: Placed): boolean =>
  actsFor(actor, unit, ["reporter", "coordinator"]);

/** Whoever may record for the unit may put right what was recorded, or take it back, with a reason. */
export const mayCorrect = mayLog;

/** Everyone appointed to the unit or above it sees it, leaders included; nobody else does. */
export const maySee = (actor: Actor, unit: Placed): boolean => seesUnit(actor, unit);
