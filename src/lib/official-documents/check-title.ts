import { lowered } from "#lib/vietnamese/fold.ts";
import { isBold, isCapitals } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";
import { continuesBases, isAddressing, isLegalBasis, isRelation, isTypeName } from "./check-phrases.ts";
import { findLabel } from "./read-labels.ts";

/** Ô số 5a, 9a and the legal bases: what stands between the head and the body. */
export interface Title {
  readonly typeName: PrintedLine | undefined;
  readonly subject: readonly PrintedLine[];
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" above the legal bases: who decides. */
  readonly decisionMaker: PrintedLine | undefined;
  /** "Kính gửi" first, then those named on lines of their own. */
  readonly addressees: readonly PrintedLine[];
  readonly legalBases: readonly PrintedLine[];
}

/** The title from the line `from` on, and the index of the line after it. */
export function findTitle(lines: readonly PrintedLine[], from: number): { title: Title; next: number } {
  let at = from;
  const takeWhile = (test: (line: PrintedLine, taken: number) => boolean, most: number): PrintedLine[] => {
    const possible = lines.slice(at, at + most);
    const end = possible.findIndex((line, taken) => !test(line, taken));
    const taken = end < 0 ? possible : possible.slice(0, end);
    at += taken.length;
    return taken;
  };
  const [typeName] = takeWhile(isTypeName, 1);
  const subject = typeName === undefined ? [] : takeWhile(isSubject, 6);
  const addressees = takeWhile((line, taken) => (taken === 0 ? isAddressing(line) : isNamed(line)), 60);
  const [decisionMaker] = takeWhile(isDecisionMaker, 1);
  takeWhile(isDecisionMaker, 2);
  const legalBases = takeWhile(
    (line, taken) => (taken === 0 ? isBasisStart(line) : continuesBases(line)),
    60,
  );
  takeWhile((line) => /^(?:quyết định|quyết nghị|chỉ thị)\s?:$/u.test(lowered(line.text)), 1);
  return { title: { typeName, subject, decisionMaker, addressees, legalBases }, next: at };
}

/** A plan's first basis may begin with "Thực hiện"; it ends as an item of a list does. */
function isBasisStart(line: PrintedLine): boolean {
  return isLegalBasis(line) || (continuesBases(line) && line.text.endsWith(";"));
}

function isSubject(line: PrintedLine, taken: number): boolean {
  if (isLegalBasis(line) || isAddressing(line) || isDecisionMaker(line) || findLabel(line.text) !== null)
    return false;
  if (isRelation(line)) return true;
  const looks = line.look.align === "center" || (isBold(line) && line.text.length < 250);
  return looks || (taken === 0 && line.text.length < 250 && !/[.:;]$/u.test(line.text));
}

function isNamed(line: PrintedLine): boolean {
  return findLabel(line.text)?.kind === "bullet" && !/[:]$/u.test(line.text);
}

const deciding =
  /^(?:chủ tịch|ủy ban nhân dân|hội đồng|giám đốc|hiệu trưởng|bộ trưởng|thủ tướng|trưởng |chánh |cục trưởng|tổng giám đốc|viện trưởng)/u;

function isDecisionMaker(line: PrintedLine): boolean {
  return isCapitals(line) && line.text.length < 120 && deciding.test(lowered(line.text));
}
