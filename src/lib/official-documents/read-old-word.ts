import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UnreadableDocument } from "./read-refusal.ts";

const run = promisify(execFile);
const longest = 45_000;

/**
 * A .doc or .rtf as .docx, by LibreOffice in a folder and profile of its own that are gone afterwards. A conversion
 * runs no macros. Throws UnreadableDocument, "needs-libreoffice" where it is not installed.
 */
export async function toDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "lantoa-doc-"));
  try {
    const isRtf = bytes[0] === 0x7b;
    await writeFile(join(folder, isRtf ? "in.rtf" : "in.doc"), bytes);
    await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder,
        join(folder, isRtf ? "in.rtf" : "in.doc"),
      ],
      { timeout: longest, killSignal: "SIGKILL", windowsHide: true, cwd: folder },
    );
    return new Uint8Array(await readFile(join(folder, "in.docx")));
  } catch (error) {
    const isAbsent =
      error instanceof Error && "code" in error && error.code === "ENOENT" && "syscall" in error;
    const isMissingProgram = isAbsent && String(error.syscall).startsWith("spawn");
    throw new UnreadableDocument(isMissingProgram ? "needs-libreoffice" : "damaged", error);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
