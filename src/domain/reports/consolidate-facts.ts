import { seesAll } from "#domain/progress/reckon-target.ts";
import type { Unit } from "#domain/units/unit.ts";
import { resultsOf, type MoneySum, type TaskResult } from "./activity-results.ts";
import type { GatheredFacts } from "./annual-report.facts.ts";
import { countTarget, withSelf } from "./count-targets.ts";
import type { GroupResult } from "./group-results.ts";
import { factsDigest } from "./facts-digest.ts";
import { judgeCounts, placeResult } from "./place-result.ts";
import type { LateResult, ReportFacts, UnitResult } from "./report-facts.ts";
import { addFigures, mergeBy, type ReportFigures, type TargetCounts } from "./report-figures.ts";
import type { MissingUnit, ReportSources, SourceReport } from "./report-sources.ts";
import { targetResult } from "./target-results.ts";

/** What one unit sent and was accepted: its report, and the supplement to it where there is one. */
export interface Part {
  readonly unitId: string;
  readonly unitName: string;
  /** By cut-off, the earlier first; never empty. */
  readonly reports: readonly (SourceReport & { readonly facts: ReportFacts })[];
}

/**
 * A report put together: what the unit has of its own, and what those below it reported. Pure, so that the same
 * inputs give the same facts and the same digest, on whatever day it is asked.
 * @param own without the units that report for themselves
 * @param missing those of them of which nothing was accepted: named, never counted as zero
 */
export function consolidateFacts(
  unit: Pick<Unit, "id" | "level" | "ancestors">,
  own: GatheredFacts,
  parts: readonly Part[],
  missing: readonly MissingUnit[],
): ReportFacts {
  const { facts } = own;
  const figures = sumFigures(unit, own, parts);
  const lacking = missing.length > 0;
  const asked = (own.standings[0]?.targets ?? []).filter((standing) => targetResult(standing, unit) !== null);
  const countsOf = (of: ReportFigures, id: string) => of.targets.find(({ targetId }) => targetId === id);
  const targets = asked.map((standing) => {
    const counts = countsOf(figures, standing.target.id);
    return placeResult(
      standing,
      judgeCounts(standing, counts, { entire: seesAll(unit, standing.plan), lacking }),
    );
  });
  const cellsOf = (part: Part): UnitResult["cells"] =>
    asked.map((standing) => {
      const said = part.reports.at(-1)?.facts;
      const told = said?.targets.find(({ targetId }) => targetId === standing.target.id);
      if (told) return { achieved: told.achieved, standing: told.standing };
      const counts = said && countsOf(said.figures, standing.target.id);
      if (!counts || counts.periods.every(({ count }) => count.bound === 0)) return null;
      const place = judgeCounts(standing, counts, { entire: false, lacking: false });
      const { achieved, standing: found } = placeResult(standing, place);
      return { achieved, standing: found };
    });
  const rows = parts.map((part) => ({ name: part.unitName, cells: cellsOf(part) }));
  const ownRows = facts.units.filter(({ cells }) => cells.some((cell) => cell !== null));
  const latest = parts.flatMap(({ reports }) => reports.at(-1) ?? []);
  return {
    ...facts,
    targets,
    units: [
      ...(parts.length > 0 || lacking ? ownRows : facts.units),
      ...rows,
      ...missing.map(missingRow(asked.length)),
    ],
    activities: resultsOf(figures.products, {
      tasks: sumTasks(facts, parts),
      money: sumMoney([facts, ...parts.flatMap(factsOf)]),
    }),
    groups: sumGroups([facts, ...parts.flatMap(factsOf)]),
    late: [
      ...facts.late,
      ...lateAmong(
        rows,
        asked.map(({ target }) => target.title),
      ),
    ],
    silent: [
      ...facts.silent,
      ...latest.filter(({ facts: said }) => said.activities.activities === 0).map(({ unitName }) => unitName),
    ],
    figures,
    sources: sourcesOf(facts, parts, missing),
  };
}

const factsOf = ({ reports }: Part): ReportFacts[] => reports.map(({ facts }) => facts);

/** Days of a report and its supplement do not overlap; its targets are those of the later, which has counted all days. */
function sumFigures(unit: Pick<Unit, "id">, own: GatheredFacts, parts: readonly Part[]): ReportFigures {
  const ofParts = parts.map((part) => {
    const all = factsOf(part).map(({ figures }) => figures);
    return {
      ...addFigures(all.map((figures) => ({ ...figures, targets: [] }))),
      targets: all.at(-1)?.targets ?? [],
    };
  });
  const standings = own.standings.flatMap(({ targets, sums }) =>
    targets.map((standing) => ({ standing, sums })),
  );
  const mine = standings.map(({ standing, sums }) => countTarget(standing, sums, unit.id));
  const sum = addFigures([{ ...own.facts.figures, targets: mine }, ...ofParts]);
  const byTarget = new Map(sum.targets.map((target) => [target.targetId, target]));
  return {
    ...sum,
    targets: standings.flatMap(({ standing }): TargetCounts[] => {
      const counts = byTarget.get(standing.target.id);
      return counts ? [withSelf(standing, counts, unit.id)] : [];
    }),
  };
}

/** Tasks of the same plan under one label; those of other plans are told by national group. */
function sumTasks(own: ReportFacts, parts: readonly Part[]): TaskResult[] {
  const samePlan = parts
    .flatMap(factsOf)
    .filter(({ plan }) => plan.title === own.plan.title && plan.number === own.plan.number);
  const merged = mergeBy(
    [own, ...samePlan].flatMap(({ activities }) => activities.tasks),
    ({ label, title }) => `${label} ${title}`,
    (a, b) => ({
      ...a,
      activities: a.activities + b.activities,
      foremost: [...a.foremost, ...b.foremost].slice(0, 3),
    }),
  );
  // What names no task comes last.
  return [...merged.filter(({ title }) => title !== null), ...merged.filter(({ title }) => title === null)];
}

/** By national group, which plans of any numbering share; the best attended of each report, in its order. */
function sumGroups(all: readonly ReportFacts[]): GroupResult[] {
  return mergeBy(
    all.flatMap(({ groups = [] }) => groups),
    ({ name }) => name ?? "",
    (a, b) => ({
      ...a,
      activities: a.activities + b.activities,
      foremost: [...a.foremost, ...b.foremost].slice(0, 3),
    }),
  ).sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

function sumMoney(all: readonly ReportFacts[]): MoneySum[] {
  return mergeBy(
    all.flatMap(({ activities }) => activities.money),
    ({ source }) => source ?? "",
    (a, b) => ({ ...a, amount: a.amount + b.amount }),
  ).sort((a, b) => b.amount - a.amount);
}

const missingRow =
  (targets: number) =>
  ({ unitName }: MissingUnit): UnitResult => ({
    name: unitName,
    cells: Array.from({ length: targets }, () => ({ achieved: "chưa gửi báo cáo", standing: null })),
  });

function lateAmong(rows: readonly UnitResult[], titles: readonly string[]): LateResult[] {
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, index) =>
      cell?.standing === "late" || cell?.standing === "behind"
        ? [{ unitName: name, targetTitle: titles[index] ?? "", text: cell.achieved }]
        : [],
    ),
  );
}

function sourcesOf(own: ReportFacts, parts: readonly Part[], missing: readonly MissingUnit[]): ReportSources {
  const taken = parts.flatMap(({ reports }) =>
    reports.map(({ unitId, unitName, reportId, version, factsDigest: digest, cutOff }) => ({
      unitId,
      unitName,
      reportId,
      version,
      factsDigest: digest,
      cutOff,
    })),
  );
  // Asked on another day, the same is the same.
  const counted = { ...own, madeOn: null };
  return { taken, missing, digest: factsDigest({ own: counted, taken, missing }) };
}
