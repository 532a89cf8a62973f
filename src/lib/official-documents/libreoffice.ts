import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** There is no LibreOffice on this machine. */
export class LibreOfficeMissing extends Error {
  constructor() {
    super("LibreOffice is not installed");
    this.name = "LibreOfficeMissing";
  }
}

/** Is LibreOffice installed where programs are looked for? Starts nothing. */
export function hasLibreOffice(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) =>
    ["soffice", "soffice.exe", "soffice.com"].some((name) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return folder !== "";
      } catch {
        return false;
      }
    }),
  );
}

export interface Conversion {
  /** Ending of what is converted: "doc", "docx". */
  readonly from: string;
  /** What `soffice --convert-to` takes: "pdf", "docx:MS Word 2007 XML". */
  readonly to: string;
  readonly milliseconds: number;
  /** Ends LibreOffice before its time. */
  readonly signal?: AbortSignal;
}

/**
 * A file turned into another by LibreOffice, in a folder and with a profile of its own; both are gone afterwards,
 * and so is every process it started. A conversion runs no macros. Throws LibreOfficeMissing, or an Error where it
 * took too long, was ended, or made nothing.
 */
export async function convertByLibreOffice(
  bytes: Uint8Array,
  { from, to, milliseconds, signal }: Conversion,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "lantoa-office-"));
  try {
    const input = join(folder, `in.${from}`);
    await writeFile(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const calm = ["--headless", "--norestore", "--nolockcheck"];
    const limit = AbortSignal.timeout(milliseconds);
    await run(
      [profile, ...calm, "--convert-to", to, "--outdir", folder, input],
      folder,
      signal ? AbortSignal.any([signal, limit]) : limit,
    );
    return new Uint8Array(await readFile(join(folder, `in.${to.split(":")[0]}`)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `soffice` is a script that starts others: in a group of their own they end together. */
function run(args: readonly string[], cwd: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const isGrouped = process.platform !== "win32";
    const child = spawn("soffice", args, {
      cwd,
      // What it puts aside goes into the folder too, and with it.
      env: { ...process.env, TMPDIR: cwd, TMP: cwd, TEMP: cwd },
      stdio: "ignore",
      detached: isGrouped,
      windowsHide: true,
    });
    const endAll = (): void => {
      if (child.pid === undefined) return;
      try {
        if (isGrouped) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // Gone already.
      }
    };
    signal.addEventListener("abort", endAll, { once: true });
    child.once("error", (error: NodeJS.ErrnoException) => {
      signal.removeEventListener("abort", endAll);
      reject(error.code === "ENOENT" ? new LibreOfficeMissing() : error);
    });
    child.once("close", () => {
      signal.removeEventListener("abort", endAll);
      // What it may have left running holds the folder.
      endAll();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    });
  });
}
