import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { layOutDraft } from "./draft.word.ts";
import { sampleContent, sampleDecisionContent, sampleLetterContent, sampleTask } from "./sample-draft.ts";

const tools = ["soffice", "pdftotext", "pdfinfo"];
const missing = tools.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);

/** So many that their table runs over a page. */
const tasks = Array.from({ length: 30 }, (_, at) => ({
  ...sampleTask,
  title: `Tổ chức hoạt động thứ ${at + 1}`,
  lead: "Phòng Văn hóa - Xã hội",
}));
const drafts = [
  ["plan", { ...sampleContent(), tasks }],
  ["guidance", sampleLetterContent()],
  ["decision", sampleDecisionContent()],
] as const;

test(
  "LibreOffice opens what is written in each form and shows it whole",
  { timeout: 180_000 },
  async (context) => {
    if (missing.length > 0) context.skip(`${missing.join(", ")} not installed`);
    const folder = mkdtempSync(join(tmpdir(), "lantoa-draft-"));
    try {
      for (const [kind, content] of drafts)
        writeFileSync(
          join(folder, `${kind}.docx`),
          await writeDocx(layOutDraft({ kind, purpose: "programme", content })),
        );
      const files = drafts.map(([kind]) => `${kind}.docx`);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
        cwd: folder,
        stdio: "ignore",
      });
      const pagesOf = (kind: string) =>
        execFileSync("pdftotext", ["-layout", join(folder, `${kind}.pdf`), "-"], { encoding: "utf8" })
          .split("\f")
          .map((page) => page.replaceAll(/\s+/g, " ").trim());
      const sizeOf = (kind: string, page: number) =>
        /size:\s+(\d+)[.\d]* x (\d+)/.exec(
          execFileSync("pdfinfo", ["-f", String(page), "-l", String(page), join(folder, `${kind}.pdf`)], {
            encoding: "utf8",
          }),
        );

      const plan = pagesOf("plan");
      expect(plan[0]).toMatch(/^UBND TỈNH MINH HỌA CỘNG HÒA/);
      expect(plan.find((page) => page.includes("Nơi nhận:"))).toContain("TM. ỦY BAN NHÂN DÂN");
      const annex = plan.findIndex((page) => page.startsWith("Phụ lục PHÂN CÔNG"));
      // The annex lies across the page, numbers its pages itself, and repeats the head of its table.
      const [, wide = "", high = ""] = sizeOf("plan", annex + 1) ?? [];
      expect(Number(wide)).toBeGreaterThan(Number(high));
      expect(plan[annex + 1]).toMatch(/^2 TT Nhiệm vụ Cơ quan chủ trì/);

      expect(pagesOf("guidance")[0]).toMatch(/V\/v hướng dẫn .* Kính gửi: - Các cơ quan/);
      const decision = pagesOf("decision");
      expect(decision[0]).toMatch(/QUYẾT ĐỊNH: Điều 1\. .* Nơi nhận:/);
      expect(decision[1]).toMatch(/^KẾ HOẠCH Truyền thông .* \(Ban hành kèm theo Quyết định số/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
