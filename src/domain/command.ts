import type { CommandContext, Context } from "#domain/context.ts";
import type { Actor } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { type FieldErrors, fieldErrors, Refusal } from "#domain/refusal.ts";
import { constraintOf, isOvertaken } from "#platform/db/constraint-name.ts";
import type { z } from "zod";
import { writeAudit } from "#domain/audit/write-audit.ts";
import { refusalOf } from "#domain/constraints.ts";

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
export interface Command<Schema extends z.ZodType, Loaded, Result, Prepared = undefined> {
  /** Imperative, dotted as the permission: "activity.log". */
  readonly name: string;
  readonly input: Schema;
  load(context: CommandContext, input: z.output<Schema>): Promise<Loaded>;
  /** Who may. A command without a policy does not compile. */
  may(actor: Actor, loaded: Loaded, input: z.output<Schema>): boolean;
  /**
   * Long work that needs no database, done for those who may, before the transaction: it holds no connection
   * meanwhile. What it answers goes to `do`.
   */
  prepare?(context: Context, loaded: Loaded, input: z.output<Schema>): Promise<Prepared>;
  do(
    context: CommandContext,
    loaded: Loaded,
    input: z.output<Schema>,
    prepared: Prepared | undefined,
  ): Promise<Result>;
  /**
   * For a command that gathers with several queries what must be of one moment. Where someone else changed the
   * same row meanwhile, the runner begins anew.
   */
  readonly isolation?: "repeatable read";
  /** null where nothing changed: a repeat of what was already recorded. */
  audit(loaded: Loaded, input: z.output<Schema>, result: Result): Deed | null;
}

/** Runs one command. Answers its result, or the fields that were refused; throws Problems and bugs. */
export async function run<Schema extends z.ZodType, Loaded, Result, Prepared>(
  command: Command<Schema, Loaded, Result, Prepared>,
  context: Context,
  raw: unknown,
): Promise<Outcome<Result>> {
  const parsed = parse(command.input, raw);
  if (!parsed.ok) return parsed;
  const input = parsed.value;
  try {
    const prepared = await prepare(command, context, input);
    const value = await inTransaction(command, context, async (inside) => {
      const loaded = await authorise(command, inside, input);
      const result = await command.do(inside, loaded, input, prepared);
      const deed = command.audit(loaded, input, result);
      if (deed) await writeAudit(inside, command.name, deed);
      return result;
    });
    context.afterCommand?.(command.name);
    return { ok: true, value };
  } catch (error) {
    const refused = outcomeOf(error);
    if (refused) return refused;
    throw error;
  }
}

/** Input as a command's schema reads it, or the fields that were refused. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): Outcome<z.output<Schema>> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fields: fieldErrors(parsed.error) };
}

/** What went wrong, where it is input that was refused: by a command or by a constraint; null for all else. */
export function outcomeOf(error: unknown): { ok: false; fields: FieldErrors } | null {
  if (error instanceof Refusal) return { ok: false, fields: error.fields };
  const constraint = constraintOf(error);
  const fields = constraint === null ? null : refusalOf(constraint);
  return fields && { ok: false, fields };
}

async function prepare<Schema extends z.ZodType, Loaded, Result, Prepared>(
  command: Command<Schema, Loaded, Result, Prepared>,
  context: Context,
  input: z.output<Schema>,
): Promise<Prepared | undefined> {
  if (!command.prepare) return undefined;
  const loaded = await inTransaction(command, context, (inside) => authorise(command, inside, input));
  return command.prepare(context, loaded, input);
}

async function authorise<Schema extends z.ZodType, Loaded, Result, Prepared>(
  command: Command<Schema, Loaded, Result, Prepared>,
  context: CommandContext,
  input: z.output<Schema>,
): Promise<Loaded> {
  const loaded = await command.load(context, input);
  if (!command.may(context.actor, loaded, input)) throw new Problem("not-allowed");
  return loaded;
}

/** Whoever was overtaken this often meets a crowd; more of the same would not help. */
const mostAttempts = 3;

async function inTransaction<Result>(
  { isolation }: { readonly isolation?: "repeatable read" | undefined },
  context: Context,
  work: (inside: CommandContext) => Promise<Result>,
  attempt = 1,
): Promise<Result> {
  const transaction = context.db.transaction();
  const isolated = isolation ? transaction.setIsolationLevel(isolation) : transaction;
  try {
    return await isolated.execute((db) => work({ ...context, db }));
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    if (attempt === mostAttempts) throw new Problem("changed-meanwhile");
    return inTransaction({ isolation }, context, work, attempt + 1);
  }
}
