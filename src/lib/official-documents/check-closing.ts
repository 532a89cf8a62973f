import { lowered } from "#lib/vietnamese/fold.ts";
import type { PrintedLine } from "./check-lines.ts";
import {
  isAnnexName,
  isCapacity,
  isPosition,
  isRecipientsLabel,
  isRelation,
  isTypeName,
} from "./check-phrases.ts";
import { findLabel } from "./read-labels.ts";

/** Ô số 7 and 9b: who receives and who signs. */
export interface Closing {
  readonly recipientsLabel: PrintedLine | undefined;
  readonly recipients: readonly PrintedLine[];
  /** The lines in capitals: in whose name, and the position. */
  readonly authority: readonly PrintedLine[];
  readonly signer: PrintedLine | undefined;
}

const none: Closing = { recipientsLabel: undefined, recipients: [], authority: [], signer: undefined };

/** The closing of the document itself, from which line to before which; annexes may have others. */
export function findClosing(
  lines: readonly PrintedLine[],
  bodyStart: number,
): { closing: Closing; from: number; next: number } {
  const from = startOf(lines, bodyStart);
  if (from === undefined) {
    const annex = lines.findIndex(
      (line, index) => index >= bodyStart && line.cell === null && isAnnexName(line),
    );
    const end = annex < 0 ? lines.length : annex;
    return { closing: none, from: end, next: end };
  }
  const next = endOf(lines, from);
  const own = lines.slice(from, next);
  const labelAt = own.findIndex(isRecipientsLabel);
  const label = own[labelAt];
  const receives = (line: PrintedLine, index: number) =>
    label !== undefined && index > labelAt && isRecipient(line, label);
  const recipients = own.filter(receives);
  const rest = own.filter((line, index) => line !== label && !receives(line, index));
  const isTitle = (line: PrintedLine) => isCapacity(line) || isPosition(line);
  const firstTitle = rest.findIndex(isTitle);
  const lastTitle = rest.findLastIndex(isTitle);
  return {
    closing: {
      recipientsLabel: label,
      recipients,
      authority: firstTitle < 0 ? [] : rest.slice(firstTitle, lastTitle + 1),
      signer: rest.slice(lastTitle + 1).find(isName),
    },
    from,
    next,
  };
}

/** "Nơi nhận" or the signature, whichever comes first; an office alone in capitals counts only after "./.". */
function startOf(lines: readonly PrintedLine[], bodyStart: number): number | undefined {
  const after = lines.map((line, index) => ({ line, index })).slice(bodyStart);
  const label = after.find(({ line }) => isRecipientsLabel(line))?.index;
  const capacity = after.find(({ line }) => isCapacity(line))?.index;
  const ended = after.find(({ line }) => line.text.endsWith("./."))?.index;
  const position = after.find(
    ({ line, index }) => ended !== undefined && index > ended && isPosition(line),
  )?.index;
  const found = [label, capacity, position].filter((index) => index !== undefined);
  if (found.length === 0) return undefined;
  const first = Math.min(...found);
  // The table that holds it is the closing, even where the words "Nơi nhận" are missing from it.
  const table = lines[first]?.cell?.table;
  return table === undefined ? first : after.find(({ line }) => line.cell?.table === table)?.index;
}

/** Up to what can only be an annex. */
function endOf(lines: readonly PrintedLine[], from: number): number {
  const table = lines[from]?.cell?.table;
  const section = lines[from]?.section;
  const end = lines.findIndex((line, index) => {
    if (index <= from || (table !== undefined && line.cell?.table === table)) return false;
    if (line.section !== section || isAnnexName(line) || isTypeName(line) || isRelation(line)) return true;
    const rank = findLabel(line.text)?.rank;
    return line.text.length > 150 || (rank !== undefined && rank <= 4);
  });
  return end < 0 ? lines.length : end;
}

/** In a table, what stands in the label's column; else what is itemised. */
function isRecipient(line: PrintedLine, label: PrintedLine): boolean {
  if (label.cell !== null && line.cell?.table === label.cell.table)
    return line.cell.column === label.cell.column;
  return findLabel(line.text)?.kind === "bullet" || /^(?:như |lưu)/u.test(lowered(line.text));
}

function isName(line: PrintedLine): boolean {
  return line.text.length < 60 && /^\p{Lu}[\p{L}.,\s]+$/u.test(line.text);
}
