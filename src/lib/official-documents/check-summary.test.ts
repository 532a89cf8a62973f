import { expect, test } from "vitest";
import { alteredDocx, inStyle, reworded } from "#tests/golden/checks/altered-docx.ts";
import { sampleLetter } from "#tests/golden/documents/sample-documents.ts";
import { checkDocument } from "./check-document.ts";
import { countFindings, summaryOfFindings } from "./check-summary.ts";
import { writeDocx } from "./write-docx.ts";

const letter = await writeDocx(sampleLetter);

test("findings by severity and rule, with their places and what to do, as a golden file", async () => {
  const spoilt = alteredDocx(
    letter,
    reworded("Số: 07/", "Số:    /"),
    reworded("đ) ", "e) "),
    inStyle("LanToaBody", 'w:firstLine="720"', 'w:firstLine="0"'),
  );
  const findings = checkDocument(spoilt);
  expect(countFindings(findings)).toEqual({ error: 1, warning: 7, info: 1 });
  await expect(`${summaryOfFindings(findings)}\n`).toMatchFileSnapshot(
    "../../../tests/golden/checks/spoilt-letter.txt",
  );
});

test("a document in order says so", () => {
  expect(summaryOfFindings(checkDocument(letter))).toMatch(/^Không thấy/u);
});

test("a place names its part and quotes at most 80 characters", () => {
  const spoilt = alteredDocx(letter, reworded("- Lãnh đạo UBND xã;", `- ${"Lãnh đạo UBND xã ".repeat(20)}`));
  expect(
    checkDocument(spoilt).map(({ rule, place }) => [rule, place.part, place.quote.length <= 80]),
  ).toEqual([["recipients-ends", "recipients", true]]);
});
