import { lowered } from "#lib/vietnamese/fold.ts";
import { isCapitals } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";
import {
  isAddressing,
  isLegalBasis,
  isLetterSubject,
  isMotto,
  isNationName,
  isNumber,
  isPlaceAndDate,
  isTypeName,
} from "./check-phrases.ts";

/** Ô số 1 to 4 and 5b: what stands above the title of a document. */
export interface Head {
  readonly nationName: PrintedLine | undefined;
  readonly motto: PrintedLine | undefined;
  readonly parentBody: readonly PrintedLine[];
  readonly issuingBody: readonly PrintedLine[];
  readonly number: PrintedLine | undefined;
  readonly letterSubject: readonly PrintedLine[];
  readonly placeAndDate: PrintedLine | undefined;
}

const longest = 30;

/** The head, and the index of the line after it. */
export function findHead(lines: readonly PrintedLine[]): { head: Head; next: number } {
  const first = lines.slice(0, longest);
  const tables = new Set(first.filter(isMark).flatMap((line) => line.cell?.table ?? []));
  const letterSubject = first.findIndex(isLetterSubject);
  const addressing = first.findIndex(isAddressing);
  // Outside a table, a letter's subject may run over several lines; it ends where the addressees begin.
  const inSubject = (index: number) => letterSubject >= 0 && index >= letterSubject && index < addressing;
  const inHead = (line: PrintedLine, index: number) => {
    if (isMark(line) || isLetterSubject(line) || inSubject(index)) return true;
    return line.cell === null ? isCapitals(line) : tables.has(line.cell.table);
  };
  const end = first.findIndex(
    (line, index) => isTypeName(line) || isAddressing(line) || isLegalBasis(line) || !inHead(line, index),
  );
  const own = end < 0 ? first : first.slice(0, end);
  const numberAt = own.findIndex(isNumber);
  const subjectAt = own.findIndex(isLetterSubject);
  const names = own.filter(
    (line, index) =>
      !isMark(line) && !isUrgency(line) && (numberAt < 0 || index < numberAt) && !isAfter(index, subjectAt),
  );
  const [parentBody, issuingBody] = bodies(names);
  return {
    head: {
      nationName: own.find(isNationName),
      motto: own.find(isMotto),
      parentBody,
      issuingBody,
      number: own[numberAt],
      letterSubject: subjectAt < 0 ? [] : subjectFrom(own, subjectAt),
      placeAndDate: own.find(isPlaceAndDate),
    },
    next: own.length,
  };
}

function isMark(line: PrintedLine): boolean {
  return [isNationName, isMotto, isNumber, isPlaceAndDate].some((is) => is(line));
}

/** Degrees of urgency and secrecy, and what marks a draft: stamps, not names. */
function isUrgency(line: PrintedLine): boolean {
  return /^(?:(?:thượng )?khẩn|hỏa tốc|(?:tuyệt |tối )?mật|dự thảo)(?!\p{L})/u.test(lowered(line.text));
}

function isAfter(index: number, subjectAt: number): boolean {
  return subjectAt >= 0 && index >= subjectAt;
}

/** "V/v …" with the lines that go on in the same cell. */
function subjectFrom(own: readonly PrintedLine[], from: number): PrintedLine[] {
  const [start, ...rest] = own.slice(from);
  if (start === undefined) return [];
  const other = rest.findIndex((line) => isMark(line) || line.cell?.column !== start.cell?.column);
  return [start, ...(other < 0 ? rest : rest.slice(0, other))];
}

const opening =
  /^(?:ubnd|hđnd|ủy ban|hội đồng|sở|bộ|phòng|ban|chi cục|cục|tổng cục|trường|học viện|viện|bệnh viện|trung tâm|trạm|văn phòng|công an|công ty|liên đoàn|hội|đài|báo|thanh tra)\s/u;

/** The parent body and the issuing one: the last name that begins as names of bodies do, with the lines after it. */
function bodies(names: readonly PrintedLine[]): [PrintedLine[], PrintedLine[]] {
  const last = names.findLastIndex((line) => opening.test(lowered(line.text)));
  return last <= 0 ? [[], [...names]] : [names.slice(0, last), names.slice(last)];
}
