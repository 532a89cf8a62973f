import type { Pool } from "pg";
import { parse, run, type Outcome } from "#domain/command.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { runEach, type Asked } from "#domain/run-each.ts";
import { gather, TooManyWaiting } from "#platform/gather.ts";
import { logActivityInput } from "./activity.schema.ts";
import { logActivities } from "./log-activities.ts";
import type { Statements } from "./log-activities.queries.ts";
import { logActivity, type Logged } from "./log-activity.ts";
import { unitsAtHand } from "./units-at-hand.ts";

/** Where activities come in by thousands. */
export interface ActivityIntake {
  /** As `run(logActivity, …)`. @throws Problem busy where too many are waiting: nothing was recorded. */
  log(context: Context, raw: unknown): Promise<Outcome<Logged>>;
  /** Told of every command done (Dependencies.afterCommand), so that nothing changed is taken for unchanged. */
  afterCommand(name: string): void;
}

export interface IntakeSettings {
  /** Connections of its own, two, so that writes wait for no page. */
  readonly pool: Pool;
  /** Activities that may wait, beyond those being written: about a second's work. */
  readonly waiting?: number;
}

export function openIntake(dependencies: Dependencies, settings: IntakeSettings): ActivityIntake {
  const units = unitsAtHand(dependencies);
  const form = logActivities(dependencies, units, statementsOn(settings.pool));
  const write = gather<Asked<typeof logActivityInput>, Outcome<Logged>>({
    most: 64,
    underWay: 2,
    worthAnother: 16,
    waiting: settings.waiting ?? 2000,
    send: (asked) => runEach(form, asked),
  });
  return {
    async log(context, raw) {
      const parsed = parse(logActivityInput, raw);
      if (!parsed.ok) return parsed;
      // Photos are looked up and tied to the activity in the same transaction: the command itself does it.
      if (parsed.value.evidence.length > 0) return run(logActivity, context, raw);
      try {
        return await write({ actor: context.actor, input: parsed.value });
      } catch (error) {
        throw error instanceof TooManyWaiting ? new Problem("busy") : error;
      }
    },
    afterCommand(name) {
      if (/^(unit|plan)s?\./.test(name)) units.clear();
    },
  };
}

/** Statements on the connections of a pool. */
export const statementsOn = (pool: Pool): Statements => ({
  query: (statement, values) => pool.query<Record<string, string>>({ ...statement, values: [...values] }),
});
