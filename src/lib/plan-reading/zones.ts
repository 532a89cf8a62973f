import type { OfficialText, Paragraph } from "#lib/official-documents/official-text.ts";
import { findLabel } from "#lib/official-documents/read-labels.ts";
import { bare, lowered } from "#lib/vietnamese/fold.ts";
import { isDateline } from "./datelines.ts";

/** The parts that Nghị định 30/2020 makes a document of. A decision with its plan goes through them twice. */
export type Zone = "head" | "title" | "subject" | "body" | "recipients" | "signature" | "annex";

export interface ZonedParagraph {
  readonly paragraph: Paragraph;
  readonly zone: Zone;
}

/** The names of kinds (Nghị định 30/2020, Điều 7) that head a document, alone on a line or before the subject. */
export const typeName =
  /^(?:kế hoạch|quyết định|hướng dẫn|chỉ thị|báo cáo|chương trình|thông báo|nghị quyết|tờ trình|đề án|phương án|công văn|quy chế|quy định)(?![A-Za-zÀ-ỹ])/u;

const capacity = /^(?:t\/?m|k\/?t|t\/?l|t\/?uq|q)\s?\.\s?[A-Za-zÀ-ỹ]/u;
const office =
  /^(?:phó )?(?:chủ tịch|giám đốc|hiệu trưởng|tổng biên tập|trưởng ban|trưởng phòng|chánh văn phòng|bí thư|bộ trưởng|thủ tướng|cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc|trưởng trạm|trưởng công an|chủ nhiệm|thủ trưởng)(?![A-Za-zÀ-ỹ])/u;
const annexHead = /^phụ lục(?:\s+(?:số\s+)?(?:[ivx]{1,4}|\d{1,2}|[a-z]))?\s*(?:[:.(-]|$)/u;
const bodyStart =
  /^(?:căn cứ|thực hiện|triển khai|để |nhằm|xét|theo |trên cơ sở|tiếp tục|hưởng ứng|ủy ban|ubnd|trường |sở |ban |phòng |hội |kính gửi|chủ tịch|hội đồng)/u;

/** Each line with the part of the document that it stands in. `lowOf` gives a line lowered. */
export function zonesOf(document: OfficialText, lowOf: (line: Paragraph) => string): ZonedParagraph[] {
  const formal = isFormal(document, lowOf);
  const zoned: ZonedParagraph[] = [];
  let zone: Zone = formal ? "head" : "body";
  for (const paragraph of document.paragraphs) {
    zone = nextZone(zone, paragraph, lowOf(paragraph), zoned);
    zoned.push({ paragraph, zone });
  }
  return zoned;
}

/** Articles and pasted extracts have no head: their first line is already their body. */
function isFormal(document: OfficialText, lowOf: (line: Paragraph) => string): boolean {
  const first = document.paragraphs.slice(0, 25).map(lowOf);
  return first.some(
    (line, i) =>
      /^cộng hòa xã hội|^số\s?:|^kính gửi/u.test(line) ||
      isTitle(document.paragraphs[i]?.text ?? "", line) ||
      isDateline(line),
  );
}

/** A line that names the kind of document: in capitals, or alone on its line. */
function isTitle(text: string, low: string): boolean {
  const name = typeName.exec(low)?.[0];
  if (name === undefined) return false;
  return (
    text.slice(0, name.length) === text.slice(0, name.length).toUpperCase() &&
    (text === text.toUpperCase() || low.replace(/[:\s]+$/u, "") === name)
  );
}

function nextZone(zone: Zone, paragraph: Paragraph, low: string, before: readonly ZonedParagraph[]): Zone {
  const label = findLabel(paragraph.text);
  if (paragraph.kind === "line") {
    if (zone !== "annex" && isTitle(paragraph.text, low) && !/^quyết định\s?:/u.test(low)) return "title";
    if (low.startsWith("nơi nhận")) return "recipients";
    if (annexHead.test(low) && paragraph.text.length < 90 && zone !== "head") return "annex";
    if (isSigning(paragraph.text, low) && zone !== "head" && zone !== "annex") return "signature";
  }
  switch (zone) {
    case "head":
      return label !== null || startsBody(low, paragraph) ? "body" : "head";
    case "title":
      return label !== null || low.startsWith("căn cứ") ? "body" : "subject";
    case "subject":
      return continuesSubject(paragraph, low, before) ? "subject" : "body";
    case "recipients":
      return label?.kind === "bullet" || !/^[-–]?\s*lưu/u.test(lowered(before.at(-1)?.paragraph.text ?? ""))
        ? "recipients"
        : "signature";
    case "signature":
      return label !== null && label.rank <= 4 ? "body" : "signature";
    default:
      return zone;
  }
}

function startsBody(low: string, paragraph: Paragraph): boolean {
  return /^(?:kính gửi|căn cứ|thực hiện|để |nhằm )/u.test(low) || paragraph.text.length > 200;
}

function continuesSubject(paragraph: Paragraph, low: string, before: readonly ZonedParagraph[]): boolean {
  const lines = before.length - before.findLastIndex(({ zone }) => zone === "title");
  if (findLabel(paragraph.text) !== null || paragraph.text.length > 200 || lines > 6) return false;
  if (/^\((?:ban hành )?kèm theo/u.test(low)) return true;
  const last = before.at(-1)?.paragraph.text ?? "";
  if (/[-–]$|[,“]$/u.test(last) || /^[\p{Ll}“"]/u.test(paragraph.text)) return true;
  const capitals = paragraph.text === paragraph.text.toUpperCase();
  if (capitals && last === last.toUpperCase() && !typeName.test(lowered(last)))
    return !/^(?:ủy ban|chủ tịch|hội đồng|giám đốc|hiệu trưởng|[ivx]+\.)/u.test(low);
  return !bodyStart.test(low) && !/[.;:,]$/u.test(paragraph.text) && paragraph.text.length < 120 && !capitals;
}

/** TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, or an office alone in capitals. */
function isSigning(text: string, low: string): boolean {
  if (text.length > 90 || findLabel(text)?.kind === "bullet") return false;
  if (
    capacity.test(low) &&
    bare(text).length > 4 &&
    text.replace(/\(.*$/u, "") === text.replace(/\(.*$/u, "").toUpperCase()
  )
    return true;
  return office.test(low) && text === text.toUpperCase() && text.length < 50 && !/[.:;,]$/u.test(text);
}
