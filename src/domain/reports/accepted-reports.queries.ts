import type { Duty } from "#domain/plans/duty.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import { readFacts } from "./read-facts.ts";
import type { SupplementFacts } from "./report-extras.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ReportPart } from "./report-part.ts";

type Db = Database | Transaction;

/** The accepted version of a report, without what it says. */
export interface AcceptedHead {
  readonly unitId: string;
  readonly reportId: string;
  readonly part: ReportPart;
  readonly version: number;
  readonly factsDigest: string;
  /** Of a supplement: the version that it adds to. */
  readonly supplement: Pick<SupplementFacts, "mainReportId" | "mainVersion"> | null;
}

/** What the accepted versions of these reports hold, of the shape that can be added up. */
export interface AcceptedReport extends AcceptedHead {
  readonly facts: ReportFacts;
}

/** The version last accepted of each report that answers the duty for the period. */
export async function listAcceptedHeads(
  db: Db,
  duty: Pick<Duty, "id" | "replacesId">,
  period: string,
): Promise<AcceptedHead[]> {
  const rows = await db
    .selectFrom("reports as report")
    .innerJoin("report_versions as version", (join) =>
      join
        .onRef("version.report_id", "=", "report.id")
        .onRef("version.version", "=", "report.accepted_version"),
    )
    .select([
      "report.unit_id as unitId",
      "report.id as reportId",
      "report.part",
      "version.version",
      "version.facts_digest as factsDigest",
      // Facts are long: those of a main report, which say nothing of this, are not even opened.
      sql<AcceptedHead["supplement"]>`
        case report.part when 'supplement' then jsonb_build_object(
          'mainReportId', version.facts #> '{supplement,mainReportId}',
          'mainVersion', version.facts #> '{supplement,mainVersion}') end`.as("supplement"),
    ])
    .where("report.duty_id", "in", [duty.id, ...(duty.replacesId === null ? [] : [duty.replacesId])])
    .where("report.period", "=", period)
    // The numbers of what was sent in the first shape are not known.
    .where("version.facts_version", ">=", 2)
    .orderBy("report.id")
    .execute();
  return rows.map((row) => ({ ...row, part: row.part as ReportPart }));
}

/** Facts of named versions, without the parts that nobody adds up: tables of the units below can be long. */
export async function listAcceptedFacts(db: Db, heads: readonly AcceptedHead[]): Promise<AcceptedReport[]> {
  if (heads.length === 0) return [];
  const { rows } = await sql<{ reportId: string; facts: object }>`
    select report_id as "reportId", facts - 'units' - 'late' - 'silent' - 'outline' as facts
      from report_versions
      join unnest(${heads.map(({ reportId }) => reportId)}::uuid[], ${heads.map(({ version }) => version)}::int[])
        as named (id, version) on report_id = named.id and report_versions.version = named.version`.execute(
    db,
  );
  const facts = new Map(rows.map((row) => [row.reportId, row.facts]));
  const left = { units: [], late: [], silent: [], outline: [] };
  return heads.flatMap((head) => {
    const found = facts.get(head.reportId);
    return found ? [{ ...head, facts: readFacts({ ...found, ...left }) }] : [];
  });
}
