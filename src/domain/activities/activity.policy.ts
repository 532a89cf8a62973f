import { actsFor, seesWork, type Actor, type Placed } from "#domain/people/actor.ts";

/** What a unit did is recorded by its own people (a village communicator for the village) or a unit above. */
export const mayLog = (actor: Actor, unit: Placed): boolean =>
  actsFor(actor, unit, ["reporter", "coordinator"]);

/** Whoever may record for the unit may put right what was recorded, or take it back, with a reason. */
export const mayCorrect = mayLog;

/** Whoever works for the unit or above it sees it, leaders included; nobody else does, no clerk or supervisor. */
export const maySee = (actor: Actor, unit: Placed): boolean => seesWork(actor, unit);
