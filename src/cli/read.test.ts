import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const sample = fileURLToPath(new URL("../../db/demo/ke-hoach-xa-suoi-hoa.txt", import.meta.url));

/** Runs the command and gives its exit code with what it printed and complained of. */
function run(...args: string[]): { code: number; said: string; complained: string } {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = read(args, { print: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

describe("lantoa read", () => {
  it("prints a summary, or the reading as JSON", () => {
    expect(run(sample)).toMatchObject({
      code: 0,
      said: expect.stringContaining("Kế hoạch số 27/KH-UBND") as string,
    });
    const { code, said } = run("--json", sample);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ document: { number: "27/KH-UBND" } });
  });

  it.each([[[]], [["a.txt", "b.txt"]], [["a.txt", "--xml"]]])("a wrong call %j ends with 2", (args) => {
    const { code, complained } = run(...args);
    expect(code).toBe(2);
    expect(complained).toContain("Cách dùng");
  });

  it.each([
    ["no-such-file.docx", "không có tệp này"],
    [fileURLToPath(new URL(".", import.meta.url)), "thư mục"],
  ])("a file that cannot be opened ends with 1: %s", (file, reason) => {
    const { code, said, complained } = run(file);
    expect([code, said]).toEqual([1, ""]);
    expect(complained).toContain(reason);
  });
});
