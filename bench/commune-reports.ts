import type { Client } from "pg";
import type { Lists } from "#domain/lists/lists.ts";
import { listDuePeriods } from "#domain/progress/due-periods.ts";
import type { Target } from "#domain/plans/target.ts";
import { nobody, resultsOf } from "#domain/reports/activity-results.ts";
import { factsDigest } from "#domain/reports/facts-digest.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import type { ProductSum, ReportFigures } from "#domain/reports/report-figures.ts";
import { sampleFacts } from "#domain/reports/sample-facts.ts";
import { getPeriod } from "#lib/calendar/periods.ts";
import { nationTargets, type ReportPlans, benchId } from "./report-plans.ts";
import { randomOf, type Random } from "./random.ts";

/** The day to which every commune's report counts. */
export const reportedTo = "2026-11-10";

/** Kinds of work a commune of middling zeal reports. */
const kindsReported = 24;

/**
 * Every commune's yearly report, sent and accepted: written into the tables as submitReport and acceptReport leave
 * them, because running those 3,321 times would measure something else. Answers how many.
 */
export async function insertCommuneReports(
  client: Client,
  plans: ReportPlans,
  targets: readonly Target[],
  lists: Lists,
): Promise<number> {
  let made = 0;
  for (const province of plans.provinces) {
    const rows = province.communes.map((unit) => {
      made += 1;
      const facts = communeFacts(
        unit.name,
        { targets, ids: province.targetIds, lists },
        randomOf(1790, made),
      );
      return { id: benchId("c0", made), unit, facts, digest: factsDigest(facts) };
    });
    // oxlint-disable-next-line no-await-in-loop
    await client.query(
      `with sent as (
         select * from unnest($1::uuid[], $2::uuid[], $3::jsonb[], $4::text[]) as sent (id, unit_id, facts, digest)
       ), added as (
         insert into reports (id, province_id, unit_id, duty_id, period, cut_off, sent_cut_off, status, version, accepted_version,
           narrative, frozen_facts, facts_digest, drafted_by, drafted_at, changed_at, submitted_by, submitted_at)
         select id, $5, unit_id, $6, '2026', '${reportedTo}', '${reportedTo}', 'accepted', 1, 1, '{}', facts, digest, $5, now(), now(),
           $5, now() from sent
         returning id
       )
       insert into report_versions (report_id, version, narrative, facts, facts_digest, submitted_by, submitted_at,
         decision, decided_by, decided_at)
       select sent.id, 1, '{}', facts, digest, $5, now(), 'accepted', $5, now() from sent join added using (id)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ unit }) => unit.id),
        rows.map(({ facts }) => JSON.stringify(facts)),
        rows.map(({ digest }) => digest),
        province.unit.id,
        province.dutyId,
      ],
    );
  }
  await client.query("analyze reports; analyze report_versions");
  return made;
}

interface Said {
  readonly targets: readonly Target[];
  readonly ids: readonly string[];
  readonly lists: Lists;
}

function communeFacts(name: string, { targets, ids, lists }: Said, random: Random): ReportFacts {
  const period = getPeriod("2026");
  const products = lists.activityKinds.slice(0, kindsReported).map((kind): ProductSum => {
    const activities = 1 + random.below(9);
    const [women, men] = [random.below(200), random.below(150)];
    return {
      kind: kind.code,
      name: kind.name,
      unit: "cuộc",
      level: "commune",
      embedded: random.below(4) === 0,
      amount: kind.needsQuantity ? activities * (1 + random.below(30)) : activities,
      activities,
      withEvidence: random.below(activities + 1),
      attendance: kind.needsParticipants ? { ...nobody, total: women + men, women, men } : null,
    };
  });
  const figures: ReportFigures = {
    products,
    targets: [...ids, ...nationTargets(ids.length)].map((targetId, index) => {
      const target = targets[index % ids.length];
      const due = target ? listDuePeriods(target, planYears, period, reportedTo).judged : [];
      return {
        targetId,
        periods: due.map(({ id }) => {
          const bound = 5 + random.below(20);
          const reported = random.below(bound + 1);
          const reached = random.below(reported + 1);
          const amount = random.below(60);
          const count = { bound, reported, reached, inStep: reached, amount };
          return { id, count, sum: amount, records: amount };
        }),
      };
    }),
  };
  return sampleFacts({
    period,
    cutOff: reportedTo,
    madeOn: reportedTo,
    figures,
    groups: lists.taskGroups.map(({ name }) => ({ name, activities: random.below(20), foremost: [] })),
    activities: resultsOf(products, {
      tasks: [],
      money: [{ source: "Ngân sách xã", amount: random.below(9e7) }],
    }),
    units: Array.from({ length: 20 }, (_, index) => ({
      name: `Đơn vị ${index + 1} ${name}`,
      cells: ids.map(() => ({ achieved: `${random.below(4)}/2 cuộc`, standing: "met" as const })),
    })),
  });
}

const planYears = {
  periodFrom: 2026,
  periodTo: 2030,
  phases: [],
  issuedOn: "2025-12-20",
  cutOff: "calendar",
} as const;
