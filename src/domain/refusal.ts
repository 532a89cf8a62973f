import type { z } from "zod";

/** Field name → what to do about it, in Vietnamese. The empty name is about the whole. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Thrown inside `load` or `do` where input turns out wrong only against the data. */
export class Refusal extends Error {
  readonly fields: FieldErrors;
  constructor(fields: FieldErrors) {
    super(Object.values(fields).join(" "));
    this.name = "Refusal";
    this.fields = fields;
  }
}

/** The first message of each field, by its dotted path. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
