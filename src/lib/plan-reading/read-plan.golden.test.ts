import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { readPlan } from "./read-plan.ts";

const golden = new URL("../../../tests/golden/plan-reading/", import.meta.url);
const sample = new URL("../../../db/demo/ke-hoach-xa-suoi-hoa.txt", import.meta.url);

/** `npx vitest -u` writes the golden reading anew; read the difference before believing it. */
describe("the sample plan", () => {
  it("is read as the golden reading says", async () => {
    const reading = `${JSON.stringify(readPlan(readDocument(readFileSync(sample))), null, 2)}\n`;
    await expect(reading).toMatchFileSnapshot(fileURLToPath(new URL("ke-hoach-xa-suoi-hoa.json", golden)));
  });
});
