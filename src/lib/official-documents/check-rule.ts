import type { Components } from "./check-components.ts";
import type { DocumentFacts } from "./check-facts.ts";
import { departuresFrom, type Form } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";

/** An error makes the form wrong, a warning is put right before signing, an info is for the clerk to know. */
export type Severity = "error" | "warning" | "info";

/** One rule of Nghị định 30/2020/NĐ-CP, in our own words, for people who read it in Vietnamese. */
export interface Rule {
  readonly severity: Severity;
  readonly says: string;
  /** Where the decree says so, where that is known exactly: "Điều 13", "Phụ lục I, ô số 3". */
  readonly source?: string;
  readonly remedy: string;
}

export type Rules = Readonly<Record<string, Rule>>;

/** What the checks look at. */
export interface CheckedDocument extends DocumentFacts {
  readonly parts: Components;
}

/** A place where a document departs from one of the rules that a check brings. */
export interface Departure<Code extends string> {
  readonly rule: Code;
  readonly message: string;
  readonly line: PrintedLine;
}

/** A check gives what it finds one by one, in the order of the document. */
export type Departures<OfRules extends Rules> = Generator<Departure<keyof OfRules & string>, void>;

/** One departure for each line that does not look as its component must; `name` begins the message. */
export function* checkForm<Code extends string>(
  rule: Code,
  name: string,
  lines: readonly (PrintedLine | undefined)[],
  form: Form,
): Generator<Departure<Code>, void> {
  for (const line of lines) {
    const said = line === undefined ? [] : departuresFrom(form, line);
    if (line !== undefined && said.length > 0) yield { rule, message: `${name}: ${said.join("; ")}.`, line };
  }
}

/** Where a finding about something missing points: the document's first line. Every document has one. */
export function firstLine({ lines }: DocumentFacts): PrintedLine {
  const [line] = lines;
  if (line === undefined) throw new Error("A document without lines is refused before it is checked");
  return line;
}
