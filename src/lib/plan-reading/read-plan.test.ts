import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTxt } from "#lib/official-documents/read-txt.ts";
import { foldSpace } from "#lib/vietnamese/fold.ts";
import type { PlanReading, Quote } from "./plan-reading.ts";
import { readPlan } from "./read-plan.ts";

const sample = readFileSync(new URL("../../../db/demo/ke-hoach-xa-suoi-hoa.txt", import.meta.url), "utf8");

/** Every quoted passage, at any depth. */
function quotes(value: unknown): Quote[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(quotes);
  return "quote" in value && "at" in value ? [value as Quote, ...inside] : inside;
}

/** Quotes that are not what stands at the place they give, or are longer than a quote may be. */
function misplaced(reading: PlanReading): Quote[] {
  return quotes(reading).filter(({ quote, at: [from, to] }) => {
    const inText = from >= 0 && to <= reading.text.length && quote.length <= 1200;
    return !inText || foldSpace(reading.text.slice(from, to)) !== quote;
  });
}

/** The sample with lines dropped, doubled, swapped and cut: what scans and editing do to a document. */
const mangled = fc
  .array(
    fc.record({
      line: fc.nat(),
      how: fc.constantFrom("drop", "double", "swap", "cut", "upper", "noise"),
      noise: fc.string({ unit: "binary", maxLength: 12 }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((changes) => {
    const lines = sample.split("\n");
    for (const { line, how, noise } of changes) {
      const at = line % lines.length;
      const text = lines[at] ?? "";
      if (how === "drop") lines.splice(at, 1);
      else if (how === "double") lines.splice(at, 0, text);
      else if (how === "swap") lines.push(...lines.splice(at, 1));
      else if (how === "cut")
        lines.splice(at, 1, text.slice(0, text.length / 2), "", "", text.slice(text.length / 2));
      else lines[at] = how === "upper" ? text.toUpperCase() : text.slice(0, 5) + noise + text.slice(5);
    }
    return lines.join("\n");
  });

describe("readPlan", () => {
  it("quotes what stands at the place it gives", () => {
    const reading = readPlan(readTxt(sample));
    expect(quotes(reading).length).toBeGreaterThan(50);
    expect(misplaced(reading)).toEqual([]);
  });

  it("reads whatever comes, quotes in place", () => {
    fc.assert(
      fc.property(mangled, (text) => {
        expect(misplaced(readPlan(readTxt(text)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("reads any string without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(misplaced(readPlan(readTxt(text)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same reading for composed and decomposed text, whatever the marks' placement", () => {
    const reading = readPlan(readTxt(sample));
    expect(readPlan(readTxt(sample.normalize("NFD")))).toEqual(reading);
    const old = readPlan(
      readTxt(sample.replaceAll("ủy", "uỷ").replaceAll("hóa", "hoá").replaceAll("Ủy", "Uỷ")),
    );
    expect(old.targets.map(({ steps }) => steps)).toEqual(reading.targets.map(({ steps }) => steps));
    expect(old.responsibilities).toHaveLength(reading.responsibilities.length);
  });

  it("has empty lists for a text that says nothing", () => {
    expect(readPlan(readTxt("Xin chào"))).toMatchObject({ targets: [], tasks: [], duties: [], warnings: [] });
  });

  it("takes time in proportion to the text, also where patterns could run wild", () => {
    const wild = [
      "ít nhất ".repeat(4000),
      "1/".repeat(8000),
      "từ 10-".repeat(4000),
      "báo cáo ".repeat(5000),
      "(".repeat(20000),
      "một hai ba ".repeat(4000),
      "gửi về ".repeat(4000) + "trước ngày 1/1",
    ];
    for (const text of wild) expect(() => readPlan(readTxt(`I. MỤC TIÊU\n1. ${text}`))).not.toThrow();
  }, 4_000);
});
