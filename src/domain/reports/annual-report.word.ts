import { partsOf } from "#lib/calendar/dates.ts";
import { renderPng } from "#lib/charts/render-png.ts";
import type { Block, OfficialDocument, Signature } from "#lib/official-documents/official-document.ts";
import type { OutlineSection, OutlineSectionKind } from "#domain/lists/lists.ts";
import { sectionGroups } from "#domain/outlines/section-groups.ts";
import { standingNames } from "#domain/progress/standing.ts";
import {
  aboutOf,
  activitiesText,
  citation,
  cutOffText,
  gapsOf,
  groupsNote,
  moneyText,
  periodInSentence,
  standingsText,
  subjectOf,
  taskText,
} from "./facts-text.ts";
import { groupsTable, peopleTable } from "./people-tables.word.ts";
import { contributionsBlocks } from "./contributions.word.ts";
import { estimatesBlocks } from "./estimates-table.word.ts";
import { narrativeBlocks } from "./narrative-blocks.ts";
import { previousBlocks } from "./previous-table.word.ts";
import { chartTitle, drawResults } from "./report-chart.ts";
import { hasSeveralLevels, tellsLevelsApart } from "./product-table.ts";
import { adjustmentBlocks, productsBlocks } from "./products-table.word.ts";
import { annexReference, reportAnnexes } from "./report-annexes.word.ts";
import type { ReportFacts, TargetResult } from "./report-facts.ts";
import { type Bearing, unissued } from "./report-issue.ts";
import { activitiesTable, resultsTable } from "./report-tables.word.ts";
import type { Narrative } from "./report.ts";
import { sourcesText } from "./sources-text.ts";
import { supplementText } from "./supplement-rows.ts";
import { supplementBlocks } from "./supplement-table.word.ts";

/** Pixels across 160 mm: 200 dots an inch. */
const chartPixels = 1260;

/**
 * A report as an official document (Nghị định 30/2020/NĐ-CP): facts and what people wrote, laid out by the outline.
 * Pure: the same facts and words give the same document. What still has to be written stands in brackets.
 * @param bearing number, day and signer once it was issued, else blanks for the clerk (Điều 15); the hash of its
 *   figures once they are frozen
 */
export function layOutReport(
  facts: ReportFacts,
  narrative: Narrative,
  { issued, factsDigest }: Bearing = unissued,
): OfficialDocument {
  const { year, month, day } = partsOf(issued?.issuedOn ?? facts.madeOn);
  const { issuer } = facts;
  return {
    kind: "report",
    issuer: { parent: issuer.parent, body: issuer.body },
    number: { number: issued?.number ?? null, symbol: issuer.symbol },
    issued: { place: issuer.place, day: issued === null ? null : day, month, year },
    subject: subjectOf(facts),
    addressees: facts.addressees,
    legalBases: [],
    body: [
      {
        type: "paragraph",
        text: `Thực hiện ${citation(facts.plan)}, ${issuer.body} báo cáo ${aboutOf(facts)} ${periodInSentence(facts)} như sau. ${[cutOffText(facts), supplementText(facts)].filter(Boolean).join(" ")}`,
      },
      ...(facts.sources === null
        ? []
        : paragraphs([sourcesText(facts.sources, annexReference(facts, "missing"))])),
      ...sectionGroups(facts.outline).flatMap((group) => groupBlocks(group, facts, narrative)),
      {
        type: "paragraph",
        text: `Trên đây là báo cáo ${aboutOf(facts)} ${periodInSentence(facts)} của ${issuer.body}.`,
      },
    ],
    recipients: { to: issuer.copies, filed: issuer.filed },
    signature: signatureOf(facts, issued),
    annexes: reportAnnexes(facts),
    ...(factsDigest === null ? {} : { mark: `Mã kiểm tra số liệu: ${factsDigest}` }),
  };
}

/** A deputy signs for the head: KT. (Điều 13). */
function signatureOf({ issuer: { authority, position } }: ReportFacts, issued: Bearing["issued"]): Signature {
  const deputy = issued?.signerPosition ?? null;
  return {
    authority: deputy === null ? authority : [...authority, `KT. ${position}`],
    position: deputy ?? position,
    name: issued?.signer ?? null,
  };
}

/** A section with those that go on with it. A heading with nothing under it would look like a page lost. */
function groupBlocks(group: readonly OutlineSection[], facts: ReportFacts, narrative: Narrative): Block[] {
  const blocks = group.flatMap((section) => contents[section.kind](facts, narrative, section));
  const [first] = group;
  const heading = first ? headingOf(first) : [];
  const isBare = heading.length > 0 && blocks.length === 0 && (first?.kind !== "heading" || group.length > 1);
  return [...heading, ...(isBare ? paragraphs(["Không có."]) : blocks)];
}

/** "V.1" is a heading of the second level; the labels themselves are the layout's. */
function headingOf({ number, heading }: OutlineSection): Block[] {
  if (number === null) return [];
  return [{ type: "heading", level: number.includes(".") ? 2 : 1, text: heading }];
}

/** What stands under a section's heading, by its kind. */
const contents: Readonly<
  Record<OutlineSectionKind, (facts: ReportFacts, narrative: Narrative, section: OutlineSection) => Block[]>
> = {
  heading: () => [],
  narrative: (_, narrative, section) => narrativeOf(section, narrative),
  "results-table": results,
  estimates: estimatesBlocks,
  previous: previousBlocks,
  contributions: contributionsBlocks,
  chart,
  "activities-table": (facts) => [
    ...paragraphs([activitiesText(facts.activities, facts.part).join(" ")]),
    ...(facts.activities.activities === 0 ? [] : [activitiesTable(facts)]),
    ...byLevel(facts),
    ...supplementBlocks(facts),
  ],
  tasks: ({ activities }) => activities.tasks.map((task) => ({ type: "bullet", text: `${taskText(task)}.` })),
  money: ({ activities, part }) => paragraphs([moneyText(activities, part)]),
  gaps: (facts) => gapsOf(facts).map(({ text }) => ({ type: "bullet", text })),
  people: (facts) => {
    const table = peopleTable(facts);
    return table === null ? [] : [table];
  },
  "seven-groups": groups,
  // Nothing of these is among the facts yet.
  products: productsBlocks,
};

function narrativeOf({ code, hint, required }: OutlineSection, narrative: Narrative): Block[] {
  const written = narrativeBlocks(narrative[code] ?? "");
  if (written.length > 0 || !required) return written;
  return [{ type: "paragraph", text: [{ text: `[Chưa viết phần này. ${hint ?? ""}]`, emphasis: true }] }];
}

function results(facts: ReportFacts): Block[] {
  if (facts.targets.length === 0) return paragraphs([standingsText(facts.targets)]);
  const annexed = facts.units.length > 0 ? ` Kết quả của từng đơn vị ${annexReference(facts, "units")}.` : "";
  return [
    ...paragraphs([`${standingsText(facts.targets)}${annexed}`]),
    resultsTable(facts),
    ...explanations(facts.targets),
  ];
}

function groups(facts: ReportFacts): Block[] {
  if (!facts.groups) return [];
  return [groupsTable(facts, facts.groups), ...paragraphs([groupsNote])];
}

/** Why targets that are not on their way stand where they stand; those for the same reason together. */
function explanations(targets: readonly TargetResult[]): Block[] {
  const open = targets.flatMap(({ standing, reason }, index) =>
    standing === null || reason === null || standing === "met" || standing === "on-course"
      ? []
      : [{ number: index + 1, why: `(${standingNames[standing].toLocaleLowerCase("vi")}): ${reason}` }],
  );
  return [...Map.groupBy(open, ({ why }) => why)].map(([why, those]) => ({
    type: "bullet",
    text: `Chỉ tiêu ${those.map(({ number }) => number).join(", ")} ${why}`,
  }));
}

function chart(facts: ReportFacts): Block[] {
  const svg = drawResults(facts);
  if (svg === null) return [];
  return [
    {
      type: "picture",
      png: renderPng(svg, chartPixels),
      width: 160,
      alt: chartTitle(facts),
      caption: chartTitle(facts),
    },
  ];
}

/** Under the table by kind where that cannot tell the levels apart and no section of its own does. */
function byLevel(facts: ReportFacts): Block[] {
  if (tellsLevelsApart(facts)) return [];
  return hasSeveralLevels(facts) ? productsBlocks(facts) : adjustmentBlocks(facts);
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ type: "paragraph", text }));
}
