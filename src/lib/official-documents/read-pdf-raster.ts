import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const longest = 30_000;

export interface Rasterizer {
  /** One page, counted from 1, drawn in grey at 200 dpi, as PGM; null where it cannot be drawn. */
  readonly draw: (page: number) => Promise<Uint8Array | null>;
  readonly end: () => Promise<void>;
}

/**
 * Draws the pages of a PDF whose letters are right to the eye and wrong to a program, by pdftoppm (Poppler), where it
 * is installed; else null.
 */
export async function findRasterizer(pdf: Uint8Array): Promise<Rasterizer | null> {
  try {
    await run("pdftoppm", ["-v"], { timeout: longest });
  } catch {
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), "lantoa-pdf-"));
  await writeFile(join(folder, "in.pdf"), pdf);
  return {
    draw: async (page) => {
      const number = String(page);
      try {
        await run(
          "pdftoppm",
          ["-r", "200", "-gray", "-f", number, "-l", number, "-singlefile", "in.pdf", "out"],
          { timeout: longest, killSignal: "SIGKILL", windowsHide: true, cwd: folder },
        );
        return new Uint8Array(await readFile(join(folder, "out.pgm")));
      } catch {
        return null;
      }
    },
    end: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
