import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readDocx } from "#lib/official-documents/read-docx.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Paragraph } from "#lib/official-documents/official-text.ts";
import { samplePdf, type SamplePage } from "#lib/official-documents/read-pdf.sample.ts";
import { longPlan } from "./long-plan.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateHtml } from "./mutate-html.ts";
import { mutatePdf } from "./mutate-pdf.ts";
import { mutateText } from "./mutate-text.ts";
import { mutateXml } from "./mutate-xml.ts";
import { randomOf, type Random } from "./random.ts";
import { trickyParts } from "./tricky-docx.ts";

/** Whole documents that the cases are made from. */
interface Sources {
  readonly packages: readonly Readonly<Record<string, Uint8Array>>[];
  readonly texts: readonly string[];
  readonly pages: readonly string[];
  readonly pdfs: readonly Uint8Array[];
}

/** One mutated document, and what was done to it. */
export interface FuzzCase {
  readonly way: string;
  readonly bytes: Uint8Array;
}

/** Ours, and the texts of the folder LANTOA_DOCUMENTS where it is set. */
export async function fuzzSources(): Promise<Sources> {
  const written = await writeDocx(longPlan(0.25));
  const folder = process.env.LANTOA_DOCUMENTS;
  const given =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(".txt"))
          .sort()
          .map((name) => readFileSync(join(folder, name), "utf8"));
  const ours = readDocx(written);
  return {
    packages: [unzipSync(written), trickyParts()],
    texts: [ours.text, ...given],
    pages: [pageOf(ours.paragraphs)],
    pdfs: [pdfOf(ours.text), scanPdf()],
  };
}

/** Case `index` of a seed: always the same, so that a failure can be run again. */
export function fuzzCase(sources: Sources, seed: number, index: number): FuzzCase {
  const random = randomOf(seed, index);
  const way = random.pick([
    "bytes",
    "entries",
    "xml",
    "xml",
    "xml",
    "text",
    "text",
    "text",
    "text-bytes",
    "html",
    "html",
    "pdf",
    "pdf",
  ] as const);
  const parts = random.pick(sources.packages);
  switch (way) {
    case "bytes":
      return { way, bytes: mutateBytes(zipSync(parts), random) };
    case "entries":
      return { way, bytes: zipSync(mutateEntries(parts, random), { level: random.pick([0, 6]) }) };
    case "xml":
      return { way, bytes: zipSync(mutateParts(parts, random), { level: 1 }) };
    case "text":
      return { way, bytes: encoded(mutateText(random.pick(sources.texts), random), random) };
    case "html":
      return { way, bytes: encoded(mutateHtml(random.pick(sources.pages), random), random) };
    case "pdf":
      return { way, bytes: mutatePdf(random.pick(sources.pdfs), random) };
    default:
      return { way, bytes: mutateBytes(strToU8(random.pick(sources.texts)), random) };
  }
}

/** As people save pages: tables as tables, each line a paragraph. */
function pageOf(paragraphs: readonly Paragraph[]): string {
  const blocks = paragraphs.map(({ text, cells, kind }) =>
    kind === "row"
      ? `<table border="1"><tr>${cells.map((cell) => `<td><p>${cell.text}</p></td>`).join("")}</tr></table>`
      : `<p class="MsoNormal"><span lang="VI">${text}</span></p>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>p { margin: 0 }</style></head><body>${blocks.join("\n")}</body></html>`;
}

/** Three pages of its text, broken into lines, and a table. */
function pdfOf(text: string): Uint8Array {
  const lines = text.split("\n").flatMap((line) => line.match(/.{1,70}(?:\s|$)/gu) ?? []);
  const pages = [0, 1, 2].map((page): SamplePage => ({
    texts: lines
      .slice(page * 40, page * 40 + 40)
      .map((line, i) => ({ text: line.trim(), x: 85, y: 780 - i * 17, size: 13 })),
    strokes: [
      [85, 60, 500, 60],
      [85, 100, 500, 100],
      [85, 60, 85, 100],
      [300, 60, 300, 100],
      [500, 60, 500, 100],
    ],
  }));
  return samplePdf(pages);
}

/** A page that is a picture: recognising it is not what is fuzzed, getting so far is. */
function scanPdf(): Uint8Array {
  const [width, height] = [60, 80];
  return samplePdf([{ picture: { width, height, pixels: new Uint8Array(width * height).fill(200) } }]);
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts dropped, emptied, swapped, renamed. */
function mutateEntries(parts: Parts, random: Random): Record<string, Uint8Array> {
  const changed: Record<string, Uint8Array> = { ...parts };
  for (let i = random.below(4); i >= 0; i -= 1) {
    const [one, other] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    const bytes = parts[one] ?? new Uint8Array();
    switch (random.below(5)) {
      case 0:
        delete changed[one];
        break;
      case 1:
        changed[one] = new Uint8Array();
        break;
      case 2:
        changed[other] = bytes;
        break;
      case 3:
        changed[`${random.pick(["../", "/", "word/", "x".repeat(400)])}${one}`] = bytes;
        break;
      default:
        changed[one] = mutateBytes(bytes, random);
    }
  }
  return changed;
}

function mutateParts(parts: Parts, random: Random): Record<string, Uint8Array> {
  const names = Object.keys(parts).filter((name) =>
    /^word\/(?:document|numbering|styles|footnotes)\.xml$/u.test(name),
  );
  const name = random.below(3) === 0 ? random.pick(names) : "word/document.xml";
  return { ...parts, [name]: strToU8(mutateXml(strFromU8(parts[name] ?? new Uint8Array()), random)) };
}

/** UTF-8 mostly; now and then what old editors save. */
function encoded(text: string, random: Random): Uint8Array {
  switch (random.below(12)) {
    case 0:
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    case 1:
      return new Uint8Array(Buffer.from(text, "latin1"));
    default:
      return new Uint8Array(Buffer.from(text, "utf8"));
  }
}
