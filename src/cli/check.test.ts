import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { alteredDocx, reworded } from "#tests/golden/checks/altered-docx.ts";
import { sampleLetter } from "#tests/golden/documents/sample-documents.ts";
import { check } from "./check.ts";

const folder = mkdtempSync(join(tmpdir(), "lantoa-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

const letter = await writeDocx(sampleLetter);
const good = fileOf("good.docx", letter);
const bad = fileOf("bad.docx", alteredDocx(letter, reworded("Số: 07/", "Số: 7/")));
const damaged = fileOf("damaged.docx", letter.slice(0, 3000));

/** Runs the command and gives its exit code with what it printed and complained of. */
function run(...args: string[]): { code: number; said: string; complained: string } {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = check(args, { print: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

describe("lantoa check", () => {
  it("ends with 0 where there is no error, with 1 where there is one", () => {
    expect(run(good)).toMatchObject({ code: 0, complained: "" });
    expect(run(bad)).toMatchObject({
      code: 1,
      said: expect.stringContaining("Số 7 phải ghi là 07") as string,
    });
  });

  it("prints the findings as JSON", () => {
    expect(JSON.parse(run("--json", good).said)).toEqual({
      file: good,
      findings: [],
      counts: { error: 0, warning: 0, info: 0 },
    });
    expect(JSON.parse(run(bad, "--json").said)).toEqual({
      file: bad,
      findings: [
        {
          rule: "number-zero",
          severity: "error",
          message: "Số 7 phải ghi là 07.",
          place: { paragraph: 6, quote: "Số: 7/UBND-VHXH", part: "header" },
        },
      ],
      counts: { error: 1, warning: 0, info: 0 },
    });
  });

  it.each([[[]], [["a.docx", "b.docx"]], [["a.docx", "--xml"]]])("a wrong call %j ends with 2", (args) => {
    expect(run(...args)).toMatchObject({
      code: 2,
      complained: expect.stringContaining("Cách dùng") as string,
    });
  });

  it.each([
    [damaged, "bị hỏng"],
    [fileURLToPath(import.meta.url), "không phải là văn bản Word"],
    ["no-such-file.docx", "không có tệp này"],
    [folder, "thư mục"],
  ])("a file that cannot be read ends with 1: %s", (file, reason) => {
    expect(run(file)).toMatchObject({
      code: 1,
      said: "",
      complained: expect.stringContaining(reason) as string,
    });
  });
});
