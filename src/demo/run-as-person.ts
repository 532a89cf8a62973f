import type { z } from "zod";
import { type Command, run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";

/** What a person would have had to correct is a mistake in the demonstration. */
export async function done<Schema extends z.ZodType, Loaded, Result, Prepared>(
  command: Command<Schema, Loaded, Result, Prepared>,
  context: Context,
  input: unknown,
): Promise<Result> {
  const outcome = await run(command, context, input);
  if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome.fields)}`);
  return outcome.value;
}
