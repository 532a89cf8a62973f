import { amountUnitOf } from "#domain/progress/asked-text.ts";
import type { Standings } from "#domain/progress/read-standings.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import { isRecordedByUnits } from "#domain/progress/unit-standings.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { TargetCounts } from "./report-figures.ts";
import { targetResult } from "./target-results.ts";

/** A figure of a report that can be estimated for the whole period: a target's amount, or a kind of product. */
export interface CountedLine {
  /** "target:<id>", "kind:<code>" */
  readonly line: string;
  readonly title: string;
  /** "cuộc", "đơn vị đạt" */
  readonly unit: string;
  readonly counted: number;
}

export interface EstimateLine {
  readonly line: string;
  readonly title: string;
  readonly unit: string;
  /** Số đến ngày. */
  readonly soFar: number;
  /** Ước cả kỳ; null where nobody estimated it. */
  readonly estimated: number | null;
}

/** Line → estimate for the whole period, as a person wrote it. */
export type Estimates = Readonly<Record<string, number>>;

type Counted = Pick<ReportFacts, "figures" | "activities" | "period">;

/** Every line of a report that an estimate makes sense for, with what is counted. */
export function countedLines(
  facts: Counted,
  standings: Pick<Standings, "targets"> | undefined,
  unit: Pick<Unit, "level">,
): CountedLine[] {
  const targets = (standings?.targets ?? []).flatMap((standing): CountedLine[] => {
    const counts = facts.figures.targets.find(({ targetId }) => targetId === standing.target.id);
    const isShown = targetResult(standing, unit) !== null && growsThrough(standing, facts.period);
    const counted = isShown ? amountCounted(standing, counts) : null;
    if (counted === null) return [];
    const { target, measure } = standing;
    const unitName = countsUnits(standing, counts) ? "đơn vị đạt" : amountUnitOf(measure);
    return [{ line: `target:${target.id}`, title: target.title, unit: unitName, counted }];
  });
  const kinds = facts.activities.rows.map(({ kind, name, unit: counted, own, embedded }) => ({
    line: `kind:${kind}`,
    title: name,
    unit: counted,
    counted: own + embedded,
  }));
  return [...targets, ...kinds];
}

/**
 * The figure of a target as one number, by which reports of several periods are held against each other: units that
 * reached it where several must, else what was counted. null where there is none.
 */
export function amountCounted(
  standing: Pick<TargetStanding, "target" | "measure">,
  counts: TargetCounts | undefined,
): number | null {
  const last = counts?.periods.at(-1);
  if (!last || standing.target.basis === "change") return null;
  if (!isRecordedByUnits(standing.measure) && last.sum === 0) return null;
  return countsUnits(standing, counts) ? last.count.reached : (last.count.amount ?? last.sum);
}

function countsUnits({ target }: Pick<TargetStanding, "target">, counts: TargetCounts | undefined): boolean {
  const asksOfAll = target.basis === "total" || target.aim === "indicator";
  return !asksOfAll && (counts?.periods.at(-1)?.count.bound ?? 0) > 1;
}

/** Is what is judged last counted all through the period of the report, so that its end is still open? */
function growsThrough({ due }: TargetStanding, period: Period): boolean {
  const last = due.judged.at(-1);
  return last !== undefined && last.from <= period.from && last.to >= period.to;
}

/** The lines with what was estimated; none where the period is over, and nothing is left to estimate. */
export function estimateLines(
  lines: readonly CountedLine[],
  estimates: Estimates,
  { whole }: Pick<ReportFacts, "whole">,
): EstimateLine[] {
  if (whole) return [];
  return lines.map(({ counted, ...line }) => ({
    ...line,
    soFar: counted,
    estimated: estimates[line.line] ?? null,
  }));
}
