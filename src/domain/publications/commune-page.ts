import { partsOf, todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { periodOf } from "#lib/calendar/periods.ts";
import type { Dependencies } from "#domain/context.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import { holdsIn, type Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { readStandings } from "#domain/progress/read-standings.ts";
import { findLastRecordedAt } from "#domain/reports/activity-sums.queries.ts";
import type { ActivityResults } from "#domain/reports/activity-results.ts";
import { gatherActivities } from "#domain/reports/gather-activities.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findPlaceByCode, findUnit } from "#domain/units/units.queries.ts";
import { listComing, type ComingOccasion } from "./coming-occasions.ts";
import { publicTarget, type PublicTarget } from "./public-target.ts";
import { listPublishedPlanIds } from "./published-plans.queries.ts";

/** What anybody may see of a commune: numbers and promises; no person, no file, no unit called late. */
export interface CommunePage {
  readonly name: string;
  readonly provinceName: string;
  /** Invented data, and said so. */
  readonly demo: boolean;
  readonly asOf: IsoDate;
  /** The last day on which anything was recorded, put right or published. */
  readonly updatedOn: IsoDate;
  readonly year: number;
  readonly plans: readonly Pick<Plan, "title" | "number" | "issuedOn" | "periodFrom" | "periodTo">[];
  readonly targets: readonly PublicTarget[];
  /** This year so far. */
  readonly activities: Pick<ActivityResults, "activities" | "attendance" | "rows">;
  readonly coming: readonly ComingOccasion[];
}

type PageServices = Pick<Dependencies, "db" | "clock" | "lists">;

/** @throws Problem not-found for a code that no commune bears, and for a commune that has published no plan. */
export async function getCommunePage(dependencies: PageServices, code: string): Promise<CommunePage> {
  const { db, clock, lists } = dependencies;
  const asOf = today(clock);
  const commune = await findPlaceByCode(db, code, asOf, ["commune"]);
  const plans = commune ? await listPublished(dependencies, commune, asOf) : [];
  if (!commune || plans.length === 0)
    throw new Problem(
      "not-found",
      "Nơi này chưa công khai kế hoạch nào. Khi có, kế hoạch và tiến độ sẽ hiện ở đây.",
    );

  const { year } = partsOf(asOf);
  const shown = periodOf("year", asOf);
  const present = plans.filter((plan) => holdsIn(plan, year));
  const standings = await readStandings(dependencies, { plans: present, top: commune, shown });
  const scope = { top: commune.id, from: shown.from, to: asOf };
  const done = (await gatherActivities({ db, lists }, scope, [])).activities;
  const occasions = await listOccasions(
    db,
    present.map(({ id }) => id),
    { on: asOf },
  );
  const known = lists.occasions.filter(({ verified }) => verified);
  return {
    name: commune.name,
    provinceName: (await findUnit(db, commune.provinceId, asOf))?.name ?? "",
    demo: commune.demo,
    asOf,
    updatedOn: await lastUpdate(dependencies, commune, plans),
    year,
    plans: plans.map(({ title, number, issuedOn, periodFrom, periodTo }) => ({
      title,
      number,
      issuedOn,
      periodFrom,
      periodTo,
    })),
    targets: standings.targets.map(publicTarget),
    activities: { activities: done.activities, attendance: done.attendance, rows: done.rows },
    // Plans call their own occasions as they like; those win over the list's names for the same days.
    coming: listComing([...known, ...occasions], asOf),
  };
}

async function listPublished({ db }: PageServices, commune: Unit, asOf: IsoDate): Promise<Plan[]> {
  const ids = await listPublishedPlanIds(db, commune.id);
  const plans = await Promise.all(ids.map((id) => findPlan(db, id, asOf)));
  return plans.filter((plan) => plan !== null);
}

async function lastUpdate({ db }: PageServices, commune: Unit, plans: readonly Plan[]): Promise<IsoDate> {
  const recorded = await findLastRecordedAt(db, { top: commune.id });
  const moments = [recorded, ...plans.map(({ publishedAt }) => publishedAt)].filter((at) => at !== null);
  return todayInVietnam(new Date(Math.max(...moments.map((at) => at.getTime()))));
}
