import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** LibreOffice as other programs use it to turn files into text: its command, started for the job. */
export interface LibreOffice {
  readonly version: string;
  /** Converts files of a folder into it and answers the milliseconds that it took. */
  convert(files: readonly string[], to: "pdf" | "txt:Text"): number;
}

/** Null where it is not installed. Its profile is put into `folder`, so that nobody's own is touched. */
export function findLibreOffice(folder: string): LibreOffice | null {
  const asked = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  if (asked.error !== undefined || asked.status !== 0) return null;
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  return {
    version: asked.stdout.split(" ").slice(0, 2).join(" ").trim(),
    convert(files, to) {
      const began = performance.now();
      spawnSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, ...files], {
        cwd: folder,
        stdio: "ignore",
        timeout: 180_000,
      });
      const ms = performance.now() - began;
      const made = files.map((file) => join(folder, file.replace(/\.docx$/u, `.${to.slice(0, 3)}`)));
      const missing = made.find((path) => !existsSync(path));
      if (missing !== undefined) throw new Error(`LibreOffice made no ${missing}`);
      return ms;
    },
  };
}
