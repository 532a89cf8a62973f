import { Paragraph, type Table, TextRun } from "docx";
import { capitals, cleanLine } from "./clean-text.ts";
import { closeItem } from "./closings.ts";
import type { OfficialDocument } from "./official-document.ts";
import { textArea } from "./page-setup.ts";
import { styleIds } from "./text-styles.ts";
import { writeColumns } from "./write-columns.ts";

/** Millimetres. */
const signatureWidth = 90;
/** Twips between the position and the name: room for the signature and the seal. */
const roomToSign = 1500;

/** "Nơi nhận" on the left, level with the authority and the signature on the right (ô số 9b, 7a, 7b, 7c). */
export function writeSignature(document: OfficialDocument): Table {
  return writeColumns(
    [textArea("portrait").width - signatureWidth, signatureWidth],
    [[recipientLines(document), signatureLines(document)]],
  );
}

function recipientLines({ addressees, recipients }: OfficialDocument): Paragraph[] {
  const filed = cleanLine(recipients.filed);
  const lines = [
    ...(addressees.length > 0 ? ["Như trên"] : []),
    ...recipients.to.map(cleanLine),
    ...(filed === "" ? [] : [`Lưu: ${filed}`]),
  ];
  return [
    new Paragraph({
      style: styleIds.recipientsLabel,
      spacing: { before: 240 },
      children: [new TextRun("Nơi nhận:")],
    }),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          style: styleIds.recipient,
          children: [new TextRun(`- ${closeItem(line, index === lines.length - 1)}`)],
        }),
    ),
  ];
}

function signatureLines({ signature }: OfficialDocument): Paragraph[] {
  const lines = [...signature.authority, signature.position].map(capitals);
  return [
    ...lines.map(
      (line, index) =>
        new Paragraph({
          style: styleIds.authority,
          spacing: { before: index === 0 ? 240 : 0 },
          children: [new TextRun(line)],
        }),
    ),
    new Paragraph({
      style: styleIds.signer,
      spacing: { before: roomToSign },
      children: signature.name === null ? [] : [new TextRun(cleanLine(signature.name))],
    }),
  ];
}
