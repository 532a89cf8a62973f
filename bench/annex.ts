import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText } from "#tests/golden/documents/docx-text.ts";
import { annexDocument, annexRows, fields } from "./annex-rows.ts";
import { median, rounded, type Outcome } from "./bench.ts";
import type { AnnexTimes } from "./write-annex-once.ts";

const rounds = 5;

/** What may be in memory while a national annex is written. */
const mostMb = 300;

/** A Word annex of 3,321 rows by our writer and by docxtemplater, in turn, each in fresh processes. */
export async function benchAnnex(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "lantoa-annex-"));
  try {
    const template = join(folder, "template.docx");
    writeFileSync(template, await writeDocx(annexDocument([loopRow()])));
    const ours: AnnexTimes[] = [];
    const theirs: AnnexTimes[] = [];
    const files = { ours: join(folder, "ours.docx"), theirs: join(folder, "theirs.docx") };
    for (let round = 0; round < rounds; round += 1) {
      ours.push(writeInFreshProcess("ours", files.ours, template));
      theirs.push(writeInFreshProcess("docxtemplater", files.theirs, template));
    }
    const same = plainText(files.ours) === plainText(files.theirs);
    const of = (times: readonly AnnexTimes[], value: (time: AnnexTimes) => number) =>
      median(times.map(value));
    const write = ({ writeMs }: AnnexTimes) => writeMs;
    const whole = ({ loadMs, writeMs }: AnnexTimes) => loadMs + writeMs;
    const ratio = of(theirs, write) / of(ours, write);
    const peakMb = Math.max(...ours.map((time) => time.peakMb));
    return {
      figures: {
        annexRatioToDocxtemplater: {
          value: Math.round(ratio * 100) / 100,
          means: `times faster than docxtemplater on an annex of ${annexRows} rows, both in a fresh process with their code loaded`,
        },
        annexPeakMb: { value: rounded(peakMb), means: "peak memory of our process, Node in it (MB)" },
        annexMs: { value: rounded(of(ours, write)), means: "our writing, first of its process" },
        annexDocxtemplaterMs: {
          value: rounded(of(theirs, write)),
          means: "docxtemplater's, from a template of one row",
        },
        annexRatioWithLoading: {
          value: Math.round((of(theirs, whole) / of(ours, whole)) * 100) / 100,
          means: "the same ratio with the loading of the code, which a running site has behind it",
        },
        annexDocxtemplaterPeakMb: {
          value: rounded(Math.max(...theirs.map((time) => time.peakMb))),
          means: "peak memory of docxtemplater's process (MB)",
        },
        annexTextsDiffer: { value: same ? 0 : 1, means: "0: both files say the same" },
      },
      notes: same ? [] : ["the two annexes differ in text"],
      passed: same && ratio >= 1 && peakMb < mostMb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One row that docxtemplater repeats. */
function loopRow(): string[] {
  return fields.map((field, index) => {
    const start = index === 0 ? "{#rows}" : "";
    return `${start}{${field}}${index === fields.length - 1 ? "{/rows}" : ""}`;
  });
}

/** A line break within a cell is a paragraph of ours and a break of theirs. */
function plainText(file: string): string {
  return docxText(readFileSync(file)).replaceAll(" / ", "");
}

function writeInFreshProcess(by: "ours" | "docxtemplater", out: string, template: string): AnnexTimes {
  const program = join(import.meta.dirname, "write-annex-once.ts");
  const said = execFileSync(process.execPath, [program, by, out, template], { encoding: "utf8" });
  return JSON.parse(said) as AnnexTimes;
}
