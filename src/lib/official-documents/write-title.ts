import { Paragraph, Tab, TabStopType, TextRun } from "docx";
import { capitals, cleanLine } from "./clean-text.ts";
import { closeItem } from "./closings.ts";
import { typeNames } from "./header-lines.ts";
import { points } from "./lengths.ts";
import type { OfficialDocument } from "./official-document.ts";
import { textArea } from "./page-setup.ts";
import { components, styleIds } from "./text-styles.ts";
import { textWidth } from "./text-width.ts";
import { writeRule } from "./write-rule.ts";

/**
 * What stands between the header and the body: type of document and subject (not for a letter, whose subject is in the
 * header), addressees, who decides, and the legal bases.
 */
export function writeTitle(document: OfficialDocument): Paragraph[] {
  return [
    ...(document.kind === "letter" ? [] : typeAndSubject(document)),
    ...writeAddressees(document.addressees),
    ...(document.kind === "decision" ? [centred("decisionMaker", capitals(document.decidedBy))] : []),
    ...writeLegalBases(document.legalBases),
    ...(document.kind === "decision" ? [centred("decisionMaker", "QUYẾT ĐỊNH:")] : []),
  ];
}

function typeAndSubject(document: OfficialDocument): Paragraph[] {
  const subject = cleanLine(document.subject);
  const available = points(textArea("portrait").width);
  const widest = Math.min(textWidth(subject, components.subject.size, "bold"), available);
  return [
    centred("typeName", capitals(typeNames[document.kind])),
    centred("subject", subject),
    // A third to a half of the subject's line.
    writeRule(widest * 0.4, available),
  ];
}

/** One addressee on the same line; several each with a dash under the colon (ô số 9a). Lengths in twips. */
function writeAddressees(addressees: readonly string[]): Paragraph[] {
  const names = addressees.map(cleanLine);
  const salutation = "Kính gửi:";
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) {
    return [centred("addressee", `${salutation} ${only}`)];
  }
  const start = 1800;
  const dash =
    start + Math.round(textWidth(salutation.slice(0, -1), components.addressee.size, "regular") * 20);
  const hanging = 200;
  return [
    new Paragraph({
      style: styleIds.addressee,
      indent: { left: start },
      children: [new TextRun(salutation)],
    }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          style: styleIds.addressee,
          spacing: { before: 0 },
          indent: { left: dash + hanging, hanging },
          tabStops: [{ type: TabStopType.LEFT, position: dash + hanging }],
          children: [
            new TextRun({ children: ["-", new Tab(), closeItem(name, index === names.length - 1)] }),
          ],
        }),
    ),
  ];
}

function writeLegalBases(bases: readonly string[]): Paragraph[] {
  return bases.map(
    (basis, index) =>
      new Paragraph({
        style: styleIds.legalBasis,
        children: [new TextRun(closeItem(cleanLine(basis), index === bases.length - 1))],
      }),
  );
}

function centred(component: "typeName" | "subject" | "decisionMaker" | "addressee", text: string): Paragraph {
  return new Paragraph({
    style: styleIds[component],
    ...(component === "addressee" ? { alignment: "center" as const } : {}),
    children: [new TextRun(text)],
  });
}
