import type { Lists, UnitLevel } from "#domain/lists/lists.ts";
import type { FieldErrors } from "#domain/refusal.ts";

/** What every form of a section stands on. */
export interface SectionForm {
  /** When the draft shown was last written. */
  readonly version: string;
  readonly errors: FieldErrors;
  /** What was typed and refused; null at first. */
  readonly values: Readonly<Record<string, string | string[]>> | null;
  readonly lists: Pick<Lists, "unitGroups" | "unitKinds" | "measures" | "taskGroups">;
  readonly level: UnitLevel;
}

/** A field's own props: its name, its error, and what was typed last or is stored. */
export function fieldOf(form: SectionForm, name: string, stored: string | number | null) {
  const typed = form.values?.[name];
  const value = form.values === null ? stored : Array.isArray(typed) ? (typed[0] ?? "") : (typed ?? "");
  return { name, error: form.errors[name], value: value === null ? "" : String(value) };
}

/** The same for what may be ticked many times. */
export function ticked(form: SectionForm, name: string, stored: readonly string[]): readonly string[] {
  if (form.values === null) return stored;
  const typed = form.values[name];
  return Array.isArray(typed) ? typed : typed === undefined ? [] : [typed];
}

export function isTicked(form: SectionForm, name: string, stored: boolean): boolean {
  return form.values === null ? stored : form.values[name] !== undefined;
}
