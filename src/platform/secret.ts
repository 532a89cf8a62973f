import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A random secret of this installation, made once and kept in a file that only its owner reads. */
export async function readSecret(dataFolder: string, name: string): Promise<string> {
  const path = join(dataFolder, `${name}.secret`);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString("base64url");
  // Exclusive: of two processes starting at once, the second reads what the first wrote.
  await writeFile(path, made, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return readFile(path, "utf8");
}
