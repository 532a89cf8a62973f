import { join } from "node:path";
import { loadLists } from "#domain/lists/load-lists.ts";
import { insertPlan } from "#domain/plans/plans.queries.ts";
import { plainPlan, type Plan } from "#domain/plans/plan.ts";
import { plainTarget, type Target } from "#domain/plans/target.ts";
import { insertTargets } from "#domain/plans/targets.queries.ts";
import { keepCounters } from "#domain/progress/keep-counters.ts";
import { nationId } from "#domain/units/nation.ts";
import { databaseOn, openPool, type Database } from "#platform/db/connection.ts";
import { silentLog } from "#platform/log.ts";
import type { ProgressWorld } from "./progress-world.ts";

/** The plan of the nation. */
export const nationPlan = "00000000-0000-7000-8000-0000000b0a4d";

/** Eight targets such as a programme of the nation asks, of every kind of subject and period: data alone. */
const targets: readonly (Partial<Target> & { least: number; amountUnit?: string })[] = [
  { title: "Cơ quan, đơn vị truyền thông", subjectKinds: ["agency"], per: "year", least: 2 },
  { title: "Trường học truyền thông", subjectKinds: ["school"], per: "year", least: 2 },
  { title: "Thôn, bản truyền thông", subjectKinds: ["village"], per: "year", least: 1 },
  {
    title: "Xã đăng tin, bài",
    subjectKinds: ["commune-level"],
    measure: "news-items",
    per: "quarter",
    least: 4,
  },
  {
    title: "Hoạt động trong nhà trường",
    subjectKinds: ["school"],
    measure: "school-activities",
    per: "quarter",
    least: 3,
  },
  {
    title: "Trạm y tế truyền thông",
    subjectKinds: ["health"],
    basis: "share",
    per: "quarter",
    least: 80,
    amountUnit: "percent",
  },
  {
    title: "Địa phương có tập huấn",
    subjectKinds: ["locality"],
    measure: "trained-people",
    basis: "share",
    per: "year",
    least: 100,
    amountUnit: "percent",
  },
  {
    title: "Người được tập huấn",
    subjectKinds: [],
    measure: "trained-people",
    basis: "total",
    per: "year",
    least: 100_000,
    amountUnit: "person",
  },
];

/** Puts the plan of the nation there, and lets the totals keep what it asks. */
export async function keepBoardPlan(world: ProgressWorld): Promise<void> {
  const db = databaseOn(openPool(world.app, { log: silentLog, size: 2, statementTimeout: 0 }));
  const lists = await loadLists(join(import.meta.dirname, "..", "db", "reference"));
  await writeBoardPlan(db);
  await keepCounters({ db, lists });
  await db.destroy();
}

/** Puts the plan of the nation there; the totals do not keep what it asks until keepCounters has run. */
export function writeBoardPlan(db: Database): Promise<WrittenPlan> {
  return writePlan(db, {
    planId: nationPlan,
    unitId: nationId,
    provinceId: nationId,
    targetId: nationTarget,
  });
}

export const nationTarget = (position: number): string =>
  `00000000-0000-7000-8000-0000000b1${String(position).padStart(3, "0")}`;

export interface WrittenPlan {
  readonly planId: string;
  readonly targetIds: readonly string[];
}

/** The same eight targets in the plan of any unit, carrying on those of the nation where it follows that. */
export async function writePlan(
  db: Database,
  of: {
    readonly planId: string;
    readonly unitId: string;
    readonly provinceId: string;
    readonly targetId: (position: number) => string;
    readonly followsId?: string;
  },
): Promise<WrittenPlan> {
  const person = "00000000-0000-7000-8000-0000000b0a4e";
  const follows = of.followsId ?? null;
  const plan: Plan & { body: null } = {
    ...plainPlan,
    id: of.planId,
    provinceId: of.provinceId,
    unitId: of.unitId,
    unitName: "",
    followsId: follows,
    kind: "plan",
    purpose: "programme",
    title: "Kế hoạch của phép đo",
    number: null,
    issuedOn: "2025-12-20",
    issuedBy: null,
    signer: null,
    periodFrom: 2026,
    periodTo: 2030,
    fileId: null,
    confirmedBy: person,
    confirmedAt: new Date("2026-01-01T00:00:00Z"),
    publishedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    body: null,
  };
  const rows = targets.map(({ least, amountUnit = "event", ...target }, position) => ({
    ...plainTarget,
    id: of.targetId(position),
    planId: of.planId,
    followsId: follows === null ? null : nationTarget(position),
    position,
    clause: null,
    quote: "",
    quoteAt: [0, 0] as const,
    title: "",
    measure: "communication-events",
    subjects: "",
    subjectKinds: [],
    subjectUnitIds: [],
    basis: "each" as const,
    per: null,
    baselineYear: null,
    firm: true,
    averaged: false,
    ...target,
    steps: [{ byYear: null, beforeYear: false, least, most: null, amountUnit }],
  }));
  await db.transaction().execute(async (transaction) => {
    await insertPlan(transaction, plan);
    await insertTargets(transaction, rows);
  });
  return { planId: of.planId, targetIds: rows.map(({ id }) => id) };
}
