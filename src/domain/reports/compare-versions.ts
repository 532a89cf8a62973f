import { diffWordsWithSpace } from "diff";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { ReportFacts, TargetResult } from "./report-facts.ts";
import type { Narrative } from "./report.ts";

/** What a person who read a report once has to read of it now. */
export interface VersionDifference {
  /** Sections whose words changed, in the order of the outline. */
  readonly sections: readonly {
    readonly code: string;
    readonly heading: string;
    readonly parts: readonly TextPart[];
  }[];
  /** Figures that changed, or came, or went. */
  readonly figures: readonly FigureDifference[];
}

export interface TextPart {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

export interface FigureDifference {
  readonly title: string;
  /** null where the earlier version had no such row. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Side {
  readonly facts: Pick<ReportFacts, "outline" | "targets" | "activities" | "estimates" | "contributions">;
  readonly narrative: Narrative;
}

/** How a version differs from the one before, word by word and figure by figure. */
export function compareVersions(before: Side, after: Side): VersionDifference {
  return {
    sections: after.facts.outline.flatMap((section) => {
      const [old, now] = [wordsOf(before, section), wordsOf(after, section)];
      return old === now ? [] : [{ code: section.code, heading: section.heading, parts: partsOf(old, now) }];
    }),
    figures: [
      ...targetDifferences(before, after),
      ...activityDifference(before, after),
      ...estimateDifferences(before, after),
    ],
  };
}

/** What was written in a section, or printed there as words of those below. */
function wordsOf({ facts, narrative }: Side, { kind, code }: ReportFacts["outline"][number]): string {
  if (kind === "contributions")
    return facts.contributions.map(({ unitName, text }) => `${unitName}: ${text}`).join("\n");
  return kind === "narrative" ? (narrative[code] ?? "") : "";
}

function partsOf(before: string, after: string): TextPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
}

function targetDifferences(before: Side, after: Side): FigureDifference[] {
  const earlier = new Map(before.facts.targets.map((target) => [target.targetId, target]));
  const kept = new Set(after.facts.targets.map(({ targetId }) => targetId));
  return [
    ...after.facts.targets.flatMap((target) => {
      const old = earlier.get(target.targetId);
      return old?.achieved === target.achieved
        ? []
        : [difference(target, old?.achieved ?? null, target.achieved)];
    }),
    ...before.facts.targets
      .filter(({ targetId }) => !kept.has(targetId))
      .map((target) => difference(target, target.achieved, null)),
  ];
}

function difference({ title }: TargetResult, before: string | null, after: string | null): FigureDifference {
  return { title, before, after };
}

function activityDifference(before: Side, after: Side): FigureDifference[] {
  const [old, now] = [before.facts.activities.activities, after.facts.activities.activities];
  return old === now ? [] : [{ title: "Số hoạt động", before: String(old), after: String(now) }];
}

/** What is estimated of the whole period, as far as it was estimated anew. */
function estimateDifferences(before: Side, after: Side): FigureDifference[] {
  const amounts = ({ facts }: Side) =>
    new Map(
      facts.estimates.flatMap(({ line, title, estimated }) =>
        estimated === null ? [] : [[line, { title: `Ước cả kỳ: ${title}`, text: formatNumber(estimated) }]],
      ),
    );
  const [old, now] = [amounts(before), amounts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((line) => {
    const [was, is] = [old.get(line), now.get(line)];
    const title = is?.title ?? was?.title ?? "";
    return was?.text === is?.text ? [] : [{ title, before: was?.text ?? null, after: is?.text ?? null }];
  });
}
