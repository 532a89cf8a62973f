import type { Annex } from "#lib/official-documents/official-document.ts";
import { romanNumeral } from "#lib/official-documents/labels.ts";
import { periodInSentence } from "./facts-text.ts";
import type { ReportFacts } from "./report-facts.ts";
import { unitTables } from "./report-tables.word.ts";
import { mostNamed } from "./sources-text.ts";

type AnnexKind = "units" | "missing";

/** Each unit by itself, and the units missing where they are too many for a sentence. */
export function reportAnnexes(facts: ReportFacts): Annex[] {
  return annexKinds(facts).map((kind) => annexes[kind](facts));
}

/** "nêu tại Phụ lục II kèm theo": where the text points to. */
export function annexReference(facts: ReportFacts, kind: AnnexKind): string {
  const kinds = annexKinds(facts);
  const numeral = kinds.length > 1 ? ` ${romanNumeral(kinds.indexOf(kind) + 1)}` : "";
  return `nêu tại Phụ lục${numeral} kèm theo`;
}

function annexKinds({ outline, units, targets, sources }: ReportFacts): AnnexKind[] {
  // Units are annexed where the results in the body refer to them.
  const hasResults = outline.some(({ kind }) => kind === "results-table");
  return [
    ...(hasResults && units.length > 0 && targets.length > 0 ? (["units"] as const) : []),
    ...(sources !== null && sources.missing.length > mostNamed ? (["missing"] as const) : []),
  ];
}

const annexes: Readonly<Record<AnnexKind, (facts: ReportFacts) => Annex>> = {
  units: (facts) => ({
    title: `Kết quả thực hiện các chỉ tiêu ${periodInSentence(facts)} theo từng đơn vị`,
    orientation: "landscape",
    blocks: unitTables(facts),
  }),
  missing: ({ sources }) => ({
    title: "Đơn vị chưa có báo cáo được tiếp nhận",
    orientation: "portrait",
    blocks: [
      {
        type: "table",
        columns: [
          { width: 1, align: "center" },
          { width: 9, align: "left" },
        ],
        head: [["TT", "Đơn vị"]],
        rows: (sources?.missing ?? []).map(({ unitName }, index) => [String(index + 1), unitName]),
      },
    ],
  }),
};
