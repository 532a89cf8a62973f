import type { Actor } from "#domain/people/actor.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { Problem } from "#domain/problem.ts";
import { type FieldErrors, fieldErrors, Refusal } from "#domain/refusal.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { constraintOf, isOvertaken } from "#platform/db/constraint-name.ts";
import type { FileStore } from "#platform/files.ts";
import type { z } from "zod";
import { writeAudit } from "#domain/audit/write-audit.ts";
import { refusalOf } from "#domain/constraints.ts";

/** What every command and read stands on; made once in main.ts, with the actor of the request. */
export interface Dependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly lists: Lists;
  readonly files: FileStore;
  readonly newId: () => string;
}

export interface Context extends Dependencies {
  readonly actor: Actor;
}

/** Inside `load` and `do`: the same, with the database narrowed to the command's own transaction. */
export interface CommandContext extends Omit<Context, "db"> {
  readonly db: Transaction;
}

export type Outcome<Result> = { ok: true; value: Result } | { ok: false; fields: FieldErrors };

/** What the audit row says of a command done: where it happened, to what, and codes or counts about it. */
export interface Deed {
  readonly unitId: string;
  readonly provinceId: string;
  readonly subjectId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * A command says everything in order. The runner takes it through parse → load → authorise → do → audit in one
 * transaction: whatever `do` wrote is there together with its audit row, or nothing is.
 */
export interface Command<Schema extends z.ZodType, Loaded, Result> {
  /** Imperative, dotted as the permission: "activity.log". */
  readonly name: string;
  readonly input: Schema;
  load(context: CommandContext, input: z.output<Schema>): Promise<Loaded>;
  /** Who may. A command without a policy does not compile. */
  may(actor: Actor, loaded: Loaded, input: z.output<Schema>): boolean;
  do(context: CommandContext, loaded: Loaded, input: z.output<Schema>): Promise<Result>;
  /**
   * For a command that gathers with several queries what must be of one moment. Where someone else changed the
   * same row meanwhile, the runner begins anew.
   */
  readonly isolation?: "repeatable read";
  /** null where nothing changed: a repeat of what was already recorded. */
  audit(loaded: Loaded, input: z.output<Schema>, result: Result): Deed | null;
}

/** Runs one command. Answers its result, or the fields that were refused; throws Problems and bugs. */
export async function run<Schema extends z.ZodType, Loaded, Result>(
  command: Command<Schema, Loaded, Result>,
  context: Context,
  raw: unknown,
): Promise<Outcome<Result>> {
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) return { ok: false, fields: fieldErrors(parsed.error) };
  try {
    return { ok: true, value: await inTransaction(command, context, parsed.data, 1) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fields: error.fields };
    const constraint = constraintOf(error);
    const fields = constraint === null ? null : refusalOf(constraint);
    if (fields) return { ok: false, fields };
    throw error;
  }
}

/** Whoever was overtaken this often meets a crowd; more of the same would not help. */
const mostAttempts = 3;

async function inTransaction<Schema extends z.ZodType, Loaded, Result>(
  command: Command<Schema, Loaded, Result>,
  context: Context,
  input: z.output<Schema>,
  attempt: number,
): Promise<Result> {
  const transaction = context.db.transaction();
  const isolated = command.isolation ? transaction.setIsolationLevel(command.isolation) : transaction;
  try {
    return await isolated.execute(async (db) => {
      const inside: CommandContext = { ...context, db };
      const loaded = await command.load(inside, input);
      if (!command.may(context.actor, loaded, input)) throw new Problem("not-allowed");
      const value = await command.do(inside, loaded, input);
      const deed = command.audit(loaded, input, value);
      if (deed) await writeAudit(inside, command.name, deed);
      return value;
    });
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    if (attempt === mostAttempts) throw new Problem("changed-meanwhile");
    return inTransaction(command, context, input, attempt + 1);
  }
}
