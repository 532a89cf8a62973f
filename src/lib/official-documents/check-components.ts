import { findClosing, type Closing } from "./check-closing.ts";
import { findHead, type Head } from "./check-head.ts";
import type { PrintedLine } from "./check-lines.ts";
import { isAnnexName, isRelation, isTypeName } from "./check-phrases.ts";
import { findTitle, type Title } from "./check-title.ts";

/** The parts of a document in which a finding can lie. */
export type Part = "header" | "body" | "signature" | "recipients" | "annex";

/** The components that Nghị định 30/2020, Phụ lục I, makes a document of; those not found are undefined or empty. */
export interface Components extends Head, Title, Closing {
  readonly body: readonly PrintedLine[];
  readonly annexes: readonly Annex[];
  readonly partOf: (line: PrintedLine) => Part;
}

export interface Annex {
  /** "Phụ lục II". */
  readonly name: PrintedLine | undefined;
  readonly title: readonly PrintedLine[];
  /** "(Kèm theo Kế hoạch số …)". */
  readonly relation: PrintedLine | undefined;
  readonly lines: readonly PrintedLine[];
}

export function componentsOf(lines: readonly PrintedLine[]): Components {
  const { head, next: afterHead } = findHead(lines);
  const { title, next: afterTitle } = findTitle(lines, afterHead);
  const { closing, from, next } = findClosing(lines, afterTitle);
  const body = lines.slice(afterTitle, from);
  const parts = new Map<PrintedLine, Part>();
  for (const line of lines.slice(0, afterTitle)) parts.set(line, "header");
  for (const line of [...title.legalBases, ...body]) parts.set(line, "body");
  for (const line of lines.slice(from, next)) parts.set(line, "signature");
  for (const line of closing.recipients) parts.set(line, "recipients");
  if (closing.recipientsLabel !== undefined) parts.set(closing.recipientsLabel, "recipients");
  return {
    ...head,
    ...title,
    ...closing,
    body,
    annexes: annexesOf(lines.slice(next)),
    partOf: (line) => parts.get(line) ?? "annex",
  };
}

/** What follows the signature, parted where an annex names itself. */
function annexesOf(lines: readonly PrintedLine[]): Annex[] {
  const starts = lines.flatMap((line, index) => (index === 0 || isAnnexName(line) ? [index] : []));
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1]);
    const name = own.find((line, at) => at === 0 && isAnnexName(line));
    const rest = name === undefined ? own : own.slice(1);
    const relationAt = rest.findIndex((line, at) => at < 8 && isRelation(line));
    const titleEnd = relationAt >= 0 ? relationAt : rest.findIndex((line) => !isTitleLine(line));
    return {
      name,
      title: rest.slice(0, titleEnd < 0 ? rest.length : titleEnd),
      relation: rest[relationAt],
      lines: rest.slice(Math.max(relationAt + 1, titleEnd < 0 ? rest.length : titleEnd)),
    };
  });
}

function isTitleLine(line: PrintedLine): boolean {
  return isTypeName(line) || (line.look.align === "center" && line.cell === null);
}
