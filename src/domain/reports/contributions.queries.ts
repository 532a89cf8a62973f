import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { ContributionChoices, WrittenBelow } from "./contributions.ts";

/** A version to be read, and whose it is. */
interface NamedVersion {
  readonly reportId: string;
  readonly version: number;
  readonly unitName: string;
}

/**
 * What was written in these versions, section by section, in the order of the reports given and of each one's outline;
 * after a report's own words those that it printed as others', which go up under both names.
 * @param section one alone; all without it
 */
export async function listContributions(
  db: Database | Transaction,
  reports: readonly NamedVersion[],
  section: string | null = null,
): Promise<WrittenBelow[]> {
  if (reports.length === 0) return [];
  const { rows } = await sql<Omit<WrittenBelow, "unitName"> & { place: number; whose: string | null }>`
    select sent.report_id as "reportId", sent.version, asked.place::int, said.whose, said.kept,
           said.section, said.heading, said.text
      from unnest(${reports.map(({ reportId }) => reportId)}::uuid[], ${reports.map(({ version }) => version)}::int[])
           with ordinality as asked (report_id, version, place)
      join report_versions as sent using (report_id, version)
     cross join lateral (
       select null as whose, part.at::int, null::int as kept, part.section ->> 'code' as section,
              part.section ->> 'heading' as heading, sent.narrative ->> (part.section ->> 'code') as text
         from jsonb_array_elements(sent.facts -> 'outline') with ordinality as part (section, at)
        where part.section ->> 'kind' = 'narrative'
       union all
       select words.of ->> 'unitName', words.at::int, words.at::int, words.of ->> 'section', words.of ->> 'heading',
              words.of ->> 'text'
         from jsonb_array_elements(
                case when jsonb_typeof(sent.facts -> 'contributions') = 'array' then sent.facts -> 'contributions' end
              ) with ordinality as words (of, at)
     ) as said
     where (${section}::text is null or said.section = ${section})
       and btrim(coalesce(said.text, '')) <> ''
     order by asked.place, said.kept nulls first, said.at`.execute(db);
  return rows.map(({ place, whose, ...words }) => ({
    ...words,
    unitName: [whose, reports[place - 1]?.unitName].filter(Boolean).join(", "),
  }));
}

export async function setContributions(
  db: Transaction,
  reportId: string,
  {
    choices,
    narrative,
    at,
  }: {
    readonly choices: ContributionChoices;
    readonly narrative: Readonly<Record<string, string>>;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("reports")
    .set({
      contributions: JSON.stringify(choices),
      narrative: JSON.stringify(narrative),
      changed_at: at,
    })
    .where("id", "=", reportId)
    .execute();
}
