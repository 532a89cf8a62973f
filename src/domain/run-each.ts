import type { z } from "zod";
import { outcomeOf, type Command, type Outcome } from "#domain/command.ts";
import type { Actor } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { isOvertaken, isOwnFault } from "#platform/db/constraint-name.ts";

export interface Asked<Schema extends z.ZodType> {
  readonly actor: Actor;
  /** As the command's schema has parsed it. */
  readonly input: z.output<Schema>;
}

export interface Authorised<Schema extends z.ZodType, Loaded> extends Asked<Schema> {
  readonly loaded: Loaded;
}

/**
 * The second form of a command, for the few that are sent by thousands at once: many of one kind, by different
 * people, in one statement. Name, input, policy and audit are those of the command itself.
 */
export interface BatchForm<Schema extends z.ZodType, Loaded, Result> {
  readonly command: Command<Schema, Loaded, Result>;
  /** What each stands on, in the order asked; an Error where it has nothing to stand on. */
  loadAll(asked: readonly Asked<Schema>[]): Promise<readonly (Loaded | Error)[]>;
  /**
   * Writes all of them with their audit rows, in one statement that is its own transaction: all or, where it
   * throws, none. An Error in the answer is that item's own (a conflict), found without writing it.
   */
  doAll(items: readonly Authorised<Schema, Loaded>[]): Promise<readonly (Result | Error)[]>;
}

/**
 * Runs the command for each: the policy for every item before the statement, then all in one. Where the statement
 * fails, each item is run in one of its own, so that a bad one fails alone.
 */
export async function runEach<Schema extends z.ZodType, Loaded, Result>(
  form: BatchForm<Schema, Loaded, Result>,
  asked: readonly Asked<Schema>[],
): Promise<PromiseSettledResult<Outcome<Result>>[]> {
  const loaded = await form.loadAll(asked);
  const settled = asked.map((one, place): Error | Authorised<Schema, Loaded> => {
    const stands = loaded[place];
    if (stands === undefined) return new Error(`${form.command.name}: nothing loaded for an item`);
    if (stands instanceof Error) return stands;
    return form.command.may(one.actor, stands, one.input)
      ? { ...one, loaded: stands }
      : new Problem("not-allowed");
  });
  const results = await doEach(
    form,
    settled.filter((one): one is Authorised<Schema, Loaded> => !(one instanceof Error)),
  );
  let next = 0;
  return settled.map((one) => settle<Result>(one instanceof Error ? one : results[next++]));
}

/** One more try where somebody else was first; whoever is overtaken again is told so. */
const mostAttempts = 3;

async function doEach<Schema extends z.ZodType, Loaded, Result>(
  form: BatchForm<Schema, Loaded, Result>,
  items: readonly Authorised<Schema, Loaded>[],
  attempt = 1,
): Promise<readonly (Result | Error)[]> {
  if (items.length === 0) return [];
  try {
    return await form.doAll(items);
  } catch (error) {
    // A database that is out of reach is nobody's fault here, and asking it once for each would only take longer.
    if (!isOvertaken(error) && !isOwnFault(error)) throw error;
    if (items.length > 1) {
      const alone: (Result | Error)[] = [];
      for (const item of items) alone.push(...(await doEach(form, [item])));
      return alone;
    }
    if (isOwnFault(error)) return [error];
    if (attempt === mostAttempts) return [new Problem("changed-meanwhile")];
    return doEach(form, items, attempt + 1);
  }
}

function settle<Result>(result: Result | Error | undefined): PromiseSettledResult<Outcome<Result>> {
  if (result === undefined) return { status: "rejected", reason: new Error("an item was not done") };
  if (!(result instanceof Error)) return { status: "fulfilled", value: { ok: true, value: result } };
  const refused = outcomeOf(result);
  return refused ? { status: "fulfilled", value: refused } : { status: "rejected", reason: result };
}
