import type { DocumentKind, DocumentNumber, IssuedAt, OfficialDocument } from "./official-document.ts";

/** The type of document as a citation names it (Nghị định 30/2020, Điều 7); above the subject it is in capitals. */
export const typeNames = {
  plan: "Kế hoạch",
  report: "Báo cáo",
  decision: "Quyết định",
  letter: "Công văn",
} as const satisfies Record<DocumentKind, string>;

/** What the clerk fills by hand or in Word: wide enough to be seen as a blank. */
const blank = { number: " ".repeat(5), day: " ".repeat(3) };

/** "05/BC-UBND": numbers below ten take a zero; neither side of the slash has a space. A blank is left for null. */
export function numberAndSymbol({ number, symbol }: DocumentNumber): string {
  return `${number === null ? blank.number : twoDigits(number)}/${symbol.replaceAll(/\s+/g, "")}`;
}

/** "ngày 05 tháng 4 năm 2026": days below ten and the months 1 and 2 take a zero. A blank is left for a null day. */
export function issueDate({ day, month, year }: IssuedAt): string {
  const shownDay = day === null ? blank.day : twoDigits(day);
  const shownMonth = month <= 2 ? twoDigits(month) : String(month);
  return `ngày ${shownDay} tháng ${shownMonth} năm ${year}`;
}

/**
 * "Kèm theo Báo cáo số 05/BC-UBND ngày … của Ủy ban nhân dân xã …": what an annex says it belongs to. A decision is
 * that of whoever decides.
 */
export function annexRelation(document: OfficialDocument): string {
  const number = numberAndSymbol(document.number);
  const by = document.kind === "decision" ? document.decidedBy : document.issuer.body;
  const body = by.replaceAll(/\s+/g, " ").trim();
  return `Kèm theo ${typeNames[document.kind]} số ${number} ${issueDate(document.issued)} của ${body}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
