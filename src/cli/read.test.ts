import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { samplePdf } from "#lib/official-documents/read-pdf.sample.ts";
import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const sample = fileURLToPath(new URL("../../db/demo/ke-hoach-xa-suoi-hoa.txt", import.meta.url));

/** Runs the command and gives its exit code with what it printed and complained of. */
async function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await read(args, {
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

describe("lantoa read", () => {
  it("prints a summary, or the reading as JSON", async () => {
    expect(await run(sample)).toMatchObject({
      code: 0,
      said: expect.stringContaining("Kế hoạch số 27/KH-UBND") as string,
    });
    const { code, said } = await run("--json", sample);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ document: { number: "27/KH-UBND" } });
  });

  it.each([[[]], [["a.txt", "b.txt"]], [["a.txt", "--xml"]]])("a wrong call %j ends with 2", async (args) => {
    const { code, complained } = await run(...args);
    expect(code).toBe(2);
    expect(complained).toContain("Cách dùng");
  });

  it.each([
    ["no-such-file.docx", "không có tệp này"],
    [fileURLToPath(new URL(".", import.meta.url)), "thư mục"],
  ])("a file that cannot be opened ends with 1: %s", async (file, reason) => {
    const { code, said, complained } = await run(file);
    expect([code, said]).toEqual([1, ""]);
    expect(complained).toContain(reason);
  });

  it("reads a PDF, and says why it cannot read another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lantoa-read-"));
    try {
      const lines = [
        "KẾ HOẠCH",
        "Truyền thông về bình đẳng giới năm 2026",
        "Thực hiện Kế hoạch số 9/KH-UBND.",
      ];
      const whole = samplePdf([{ texts: lines.map((text, i) => ({ text, x: 85, y: 700 - i * 40 })) }]);
      writeFileSync(join(folder, "whole.pdf"), whole);
      writeFileSync(join(folder, "torn.pdf"), whole.slice(0, 30));
      const { code, said } = await run("--json", join(folder, "whole.pdf"));
      expect([code, JSON.parse(said)]).toMatchObject([0, { legalBases: [{ number: "9/KH-UBND" }] }]);
      expect(await run(join(folder, "torn.pdf"))).toMatchObject({
        code: 1,
        said: "",
        complained: expect.stringContaining("bị hỏng") as string,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
