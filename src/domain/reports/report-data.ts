import type { ReportToRead } from "./get-report.ts";

/**
 * A report for programs: its facts as they are kept, with the sha-256 by which they are known once they are frozen
 * (of the facts alone, as canonical JSON: facts-digest.ts).
 */
export function reportData({ report, unit, issue, facts }: ReportToRead): object {
  return {
    report: { id: report.id, period: report.period, status: report.status, version: report.version },
    unit: { id: unit.id, name: unit.name, code: unit.code },
    issued:
      report.frozenFacts !== null && issue !== null
        ? { number: issue.number, issuedOn: issue.issuedOn, signer: issue.signer }
        : null,
    factsDigest: report.frozenFacts === null ? null : report.factsDigest,
    narrative: report.narrative,
    facts,
  };
}
