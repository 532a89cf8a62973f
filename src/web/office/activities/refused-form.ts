import { data } from "react-router";
import type { FieldErrors } from "#domain/refusal.ts";
import type { FormValues } from "./form-values.ts";
import type { SentForm } from "./sent-form.ts";

/** A refused form, with everything that was typed and sent: what the page shows again. */
export interface RefusedForm {
  readonly fields: FieldErrors;
  readonly values: FormValues;
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
}

export function refuse(sent: SentForm, fields: FieldErrors, status = 422) {
  const { values, evidence, refused } = sent;
  const all = refused === null ? fields : { ...fields, evidence: refused };
  return data({ fields: all, values, evidence } satisfies RefusedForm, { status });
}
