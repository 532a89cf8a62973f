import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convertByLibreOffice } from "#lib/official-documents/libreoffice.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { layOutReport } from "./annual-report.word.ts";
import { csvRows } from "./report-csv.ts";
import { reportSheets } from "./report-sheets.ts";
import { sampleProvince } from "./sample-province.ts";
import { writeWorkbook } from "./write-workbook.ts";

const missing = spawnSync("soffice", ["--version"]).error !== undefined;

test("LibreOffice opens the workbook and reckons its sums alike", { timeout: 180_000 }, async (context) => {
  if (missing) context.skip("soffice not installed");
  const folder = mkdtempSync(join(tmpdir(), "lantoa-excel-"));
  try {
    const sheets = reportSheets(sampleProvince());
    writeFileSync(join(folder, "report.xlsx"), await writeWorkbook(sheets));
    // Every sheet a file, numbers as they are and not as they are shown.
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", csv, "--outdir", folder, "report.xlsx"], {
      cwd: folder,
      stdio: "ignore",
    });
    const made = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    expect(made).toHaveLength(sheets.length);
    for (const sheet of sheets.filter(({ code }) => code !== "chi-tieu" && code !== "nguon")) {
      const lines = readFileSync(join(folder, `report-${sheet.name}.csv`), "utf8")
        .trim()
        .split("\n");
      const expected = csvRows(sheet).map((row) => row.map((cell) => cell ?? ""));
      expect(lines.slice(1).map((line) => line.replaceAll('"', ""))).toEqual(
        expected.slice(1).map((row) => row.join(",").replaceAll('"', "")),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

test(
  "and makes a PDF of the report; one that is stopped leaves nothing",
  { timeout: 180_000 },
  async (context) => {
    if (missing) context.skip("soffice not installed");
    const docx = await writeDocx(layOutReport(sampleProvince(), {}));
    const conversion = { from: "docx", to: "pdf", milliseconds: 120_000 };
    const pdf = await convertByLibreOffice(docx, conversion);
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");

    const folder = mkdtempSync(join(tmpdir(), "lantoa-stopped-"));
    const usual = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      const stop = new AbortController();
      const stopped = convertByLibreOffice(docx, { ...conversion, signal: stop.signal });
      setTimeout(() => stop.abort(new Error("no longer wanted")), 500);
      await expect(stopped).rejects.toThrow("no longer wanted");
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      if (usual === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = usual;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
);
