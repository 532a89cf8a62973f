import { Paragraph, type Table, TextRun } from "docx";
import { cleanLine } from "./clean-text.ts";
import { issueDate, numberAndSymbol } from "./header-lines.ts";
import { issuerLines, leftWidth, rightWidth } from "./issuer-lines.ts";
import { points } from "./lengths.ts";
import type { OfficialDocument } from "./official-document.ts";
import { type ComponentName, components, styleIds } from "./text-styles.ts";
import { textWidth } from "./text-width.ts";
import { writeColumns } from "./write-columns.ts";
import { writeRule } from "./write-rule.ts";

const nationName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

/**
 * The head of the first page, a table without borders: who issues it, number and (for a letter) subject on the left;
 * the nation's name, motto, place and date on the right (ô số 1, 2, 3, 4, 5b).
 */
export function writeHeader(document: OfficialDocument): Table {
  const { issuer, issued } = document;
  return writeColumns(
    [leftWidth, rightWidth],
    [
      [
        [
          ...nameLines(issuer.parent, "parentBody"),
          ...nameLines(issuer.body, "issuingBody"),
          issuerRule(issuer.body),
        ],
        [line("nationName", nationName), line("motto", motto), mottoRule()],
      ],
      [
        [line("number", `Số: ${numberAndSymbol(document.number)}`), ...letterSubject(document)],
        [line("placeAndDate", `${cleanLine(issued.place)}, ${issueDate(issued)}`)],
      ],
    ],
  );
}

function letterSubject(document: OfficialDocument): Paragraph[] {
  return document.kind === "letter" ? [line("letterSubject", `V/v ${cleanLine(document.subject)}`)] : [];
}

function nameLines(name: string | null, component: "parentBody" | "issuingBody"): Paragraph[] {
  return name === null ? [] : issuerLines(name, component).map((part) => line(component, part));
}

/** The line under the issuing body is a third to a half of its text. */
function issuerRule(name: string): Paragraph {
  const widest = Math.max(0, ...issuerLines(name, "issuingBody").map((part) => width(part, "issuingBody")));
  const available = points(leftWidth);
  return writeRule(Math.min(widest, available) * 0.42, available);
}

/** The line under the motto is as long as the motto. */
function mottoRule(): Paragraph {
  return writeRule(width(motto, "motto"), points(rightWidth));
}

function width(text: string, component: ComponentName): number {
  const { size } = components[component];
  return textWidth(text, size, "bold" in components[component] ? "bold" : "regular");
}

function line(component: ComponentName, text: string): Paragraph {
  return new Paragraph({ style: styleIds[component], children: [new TextRun(text)] });
}
