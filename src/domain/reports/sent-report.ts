import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ReportPart } from "./report-part.ts";
import { isSupplementTo } from "./supplement-facts.ts";

/** A report as it holds: the version accepted last, or, where none was, the one sent last. */
export interface SentReport {
  readonly reportId: string;
  readonly period: string;
  readonly part: ReportPart;
  readonly version: number;
  readonly accepted: boolean;
  readonly factsDigest: string;
  readonly submittedAt: Date;
  readonly facts: ReportFacts;
}

/** A report with the supplement that adds to the very version of it. */
export interface PeriodReports {
  readonly main: SentReport;
  readonly supplement: SentReport | null;
}

/** Reports of several periods by their mains, the earliest period first. */
export function byPeriod(reports: readonly SentReport[]): PeriodReports[] {
  return reports
    .filter(({ part }) => part === "main")
    .map((main) => ({
      main,
      supplement:
        reports.find(
          ({ part, period, facts }) =>
            part === "supplement" && period === main.period && isSupplementTo(facts, main),
        ) ?? null,
    }))
    .sort((a, b) => compareDays(a.main.facts.period.from, b.main.facts.period.from));
}

const compareDays = (a: IsoDate, b: IsoDate) => (a < b ? -1 : a > b ? 1 : 0);
