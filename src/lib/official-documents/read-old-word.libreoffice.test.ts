import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAnyDocument } from "./read-any-document.ts";

const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}\f0 K\u7871?  ho\u7841?ch truy\u7873?n th\u244?ng\par I. M\u7909?c \u273?\u237?ch\par}`;
const missing = spawnSync("soffice", ["--version"]).error !== undefined;

test("old Word files are read through LibreOffice", { timeout: 120_000 }, async (context) => {
  if (missing) context.skip("soffice not installed");
  const folder = mkdtempSync(join(tmpdir(), "lantoa-old-"));
  try {
    writeFileSync(join(folder, "plan.rtf"), rtf);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "doc", "--outdir", folder, "plan.rtf"], {
      cwd: folder,
      stdio: "ignore",
    });
    const { text } = await readAnyDocument(readFileSync(join(folder, "plan.doc")));
    expect(text).toBe("Kế hoạch truyền thông\nI. Mục đích");
    expect((await readAnyDocument(new TextEncoder().encode(rtf))).text).toBe(text);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

test("where it is not installed, the person is told what to do", async () => {
  const path = process.env["PATH"];
  process.env["PATH"] = "";
  try {
    await expect(readAnyDocument(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).rejects.toMatchObject({
      code: "needs-libreoffice",
      message: expect.stringContaining(".docx") as string,
    });
  } finally {
    process.env["PATH"] = path;
  }
});
