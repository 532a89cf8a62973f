import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLists } from "#domain/lists/load-lists.ts";
import { checkDocument } from "#lib/official-documents/check-document.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText } from "#tests/golden/documents/docx-text.ts";
import { layOutReport } from "./annual-report.word.ts";
import { sampleNarrative, sampleReport } from "./sample-report.ts";

const { reportOutlines } = await loadLists(join(import.meta.dirname, "../../../db/reference"));

/** `npx vitest -u` writes the golden files anew; read the difference before believing it. */
describe.each(reportOutlines)("a report after the outline $code", (outline) => {
  const facts = sampleReport(outline);
  const file = writeDocx(layOutReport(facts, sampleNarrative(facts.outline)));

  test("its whole text, as a golden file", async () => {
    await expect(docxText(await file)).toMatchFileSnapshot(
      `../../../tests/golden/documents/outlines/${outline.code}.txt`,
    );
  });

  test("keeps to Nghị định 30/2020", async () => {
    const wrong = checkDocument(await file).filter(({ severity }) => severity !== "info");
    expect(wrong).toEqual([]);
  });
});
