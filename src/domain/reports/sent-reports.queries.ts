import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql, type RawBuilder } from "kysely";
import { readFacts } from "./read-facts.ts";
import type { ReportPart } from "./report-part.ts";
import type { SentReport } from "./sent-report.ts";

/**
 * What a unit sent to a duty, under whichever wording it had at the time, each report as it holds; by period, the
 * supplement after its main.
 */
export async function listSentReports(
  db: Database | Transaction,
  { unitId, dutyId }: { readonly unitId: string; readonly dutyId: string },
): Promise<SentReport[]> {
  const rows = await db
    .selectFrom("reports as report")
    .innerJoin("report_versions as sent", (join) =>
      join
        .onRef("sent.report_id", "=", "report.id")
        .on("sent.version", "=", sql<number>`coalesce(report.accepted_version, report.version)`),
    )
    .select([
      "report.id as reportId",
      "report.period",
      "report.part",
      "report.accepted_version as acceptedVersion",
      "sent.version",
      "sent.facts",
      "sent.facts_digest as factsDigest",
      "sent.submitted_at as submittedAt",
    ])
    .where("report.unit_id", "=", unitId)
    .where(sql<boolean>`report.duty_id in (${wordingsOf(dutyId)})`)
    .orderBy("report.period")
    .orderBy("report.part")
    .execute();
  return rows.map(({ acceptedVersion, facts, part, ...row }) => ({
    ...row,
    part: part as ReportPart,
    accepted: acceptedVersion !== null,
    facts: readFacts(facts),
  }));
}

/** The duty and what it was before each amendment. */
export function wordingsOf(dutyId: string): RawBuilder<unknown> {
  return sql`
    with recursive wording (id, replaces_id) as (
      select id, replaces_id from duties where id = ${dutyId}
      union
      select duty.id, duty.replaces_id from duties as duty join wording on duty.id = wording.replaces_id
    )
    select id from wording`;
}
