import { TextRun } from "docx";
import { cleanLine, cleanSpan } from "./clean-text.ts";
import type { Text } from "./official-document.ts";

/** The runs of one paragraph; strong and emphasised spans keep the rest of the paragraph's style. */
export function writeRuns(text: Text): TextRun[] {
  if (typeof text === "string") return [new TextRun(cleanLine(text))];
  return text.map(
    (span) =>
      new TextRun({
        text: cleanSpan(span.text),
        ...(span.strong ? { bold: true } : {}),
        ...(span.emphasis ? { italics: true } : {}),
      }),
  );
}
