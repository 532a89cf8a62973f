import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhases, phasesInWords } from "./phases-text.ts";

describe("the phases of a plan as typed", () => {
  it.each<[string, [number, number][] | null]>([
    ["2022–2025, 2026–2030", [[2022, 2025], [2026, 2030]]], // prettier-ignore
    ["giai đoạn 2022 - 2025 và 2026 đến 2030", [[2022, 2025], [2026, 2030]]], // prettier-ignore
    ["2025", [[2025, 2025]]],
    ["", []],
    [" , ", []],
    ["2026–2030, 2022–2025", null],
    ["2022–2026, 2026–2030", null],
    ["2030–2026", null],
    ["từ nay", null],
  ])("“%s”", (typed, phases) => expect(parsePhases(typed)).toEqual(phases));

  it("are read back as they are shown", () => {
    const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2099 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(years, (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        const phases = sorted.flatMap((from, at) =>
          at % 2 === 0 ? [[from, sorted[at + 1] ?? from] as [number, number]] : [],
        );
        expect(parsePhases(phasesInWords(phases))).toEqual(phases);
      }),
      { seed: 1790 },
    );
  });
});
