import { readFileSync, writeFileSync } from "node:fs";
import { annexDocument, annexRows, fields, makeRows } from "./annex-rows.ts";

/**
 * A program of its own (annex.ts starts it): writes the annex once, by `ours` or by `docxtemplater` from TEMPLATE, to
 * OUT, and says how long loading the code and writing took.
 */
export interface AnnexTimes {
  readonly loadMs: number;
  readonly writeMs: number;
  /** Of the whole process with Node in it; bytes 1024². */
  readonly peakMb: number;
}

const [, , by = "", out = "", template = ""] = process.argv;
const rows = makeRows(annexRows);
const write = by === "ours" ? ours : theirs;
const began = performance.now();
const ready = await write();
const loadMs = performance.now() - began;
const bytes = await ready();
const writeMs = performance.now() - began - loadMs;
const peakMb = process.resourceUsage().maxRSS / 1024;
writeFileSync(out, bytes);
console.log(JSON.stringify({ loadMs, writeMs, peakMb } satisfies AnnexTimes));

async function ours(): Promise<() => Promise<Uint8Array>> {
  const { writeDocx } = await import("#lib/official-documents/write-docx.ts");
  return () => writeDocx(annexDocument(rows.map((row) => fields.map((field) => row[field]))));
}

async function theirs(): Promise<() => Promise<Uint8Array>> {
  const { default: Docxtemplater } = await import("docxtemplater");
  const { default: PizZip } = await import("pizzip");
  const file = readFileSync(template);
  return () => {
    const document = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
    document.render({ rows });
    return Promise.resolve(document.getZip().generate({ type: "uint8array", compression: "DEFLATE" }));
  };
}
