import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleReport } from "#tests/golden/documents/sample-documents.ts";
import { writeDocx } from "./write-docx.ts";

const tools = ["soffice", "pdftotext"];
const missing = tools.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);

test("LibreOffice opens the report and shows it whole", { timeout: 120_000 }, async (context) => {
  if (missing.length > 0) context.skip(`${missing.join(", ")} not installed`);
  const folder = mkdtempSync(join(tmpdir(), "lantoa-word-"));
  try {
    writeFileSync(join(folder, "report.docx"), await writeDocx(sampleReport()));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, "report.docx"],
      {
        cwd: folder,
        stdio: "ignore",
      },
    );
    const pages = execFileSync("pdftotext", ["-layout", join(folder, "report.pdf"), "-"], {
      encoding: "utf8",
    })
      .split("\f")
      .map((page) => page.replaceAll(/\s+/g, " ").trim());
    const firstOf = (words: string) => pages.find((page) => page.includes(words)) ?? "";

    expect(firstOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toMatch(/^UBND TỈNH MINH HỌA CỘNG HÒA/);
    expect(firstOf("Phụ lục I ")).toMatch(/^Phụ lục I SỐ CUỘC TRUYỀN THÔNG/);
    // The second page of the annex has its own number 2 and the table's head again.
    expect(firstOf("Thôn số 30")).toMatch(/^2 TT Cơ quan, đơn vị Số cuộc Nữ Nam/);
    expect(firstOf("thôn Ế ộ ặ ẫ")).toContain("Chưa có báo cáo của thôn Nà Ữ");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
