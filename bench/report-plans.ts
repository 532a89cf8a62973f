import { firstWording } from "#domain/plans/plan.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { insertDuties } from "#domain/plans/duties.queries.ts";
import { nationId } from "#domain/units/nation.ts";
import { listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database } from "#platform/db/connection.ts";
import { nationTarget, writeBoardPlan, writePlan } from "./board-plan.ts";

/** An id of a kind and number, the same at every run. */
export const benchId = (kind: string, number: number): string =>
  `00000000-0000-7000-8000-${kind.padStart(4, "0")}${String(number).padStart(8, "0")}`;

export interface ReportPlans {
  readonly nation: { readonly planId: string; readonly dutyId: string };
  readonly provinces: readonly {
    readonly unit: Unit;
    readonly planId: string;
    readonly dutyId: string;
    readonly targetIds: readonly string[];
    readonly communes: readonly Unit[];
  }[];
}

/** The nation asks its provinces for a yearly report, each province its communes, by a plan that follows the nation's. */
export async function writeReportPlans(db: Database, day: string): Promise<ReportPlans> {
  const { planId } = await writeBoardPlan(db);
  const nation = { planId, dutyId: benchId("d0", 0) };
  await insertYearlyDuty(db, { id: nation.dutyId, planId, senderKinds: ["province-level"], due: "12-25" });
  const units = (await listUnitsAtOrBelow(db, nationId, day, { levels: ["province", "commune"] })).filter(
    ({ demo }) => !demo,
  );
  const provinces: ReportPlans["provinces"][number][] = [];
  for (const [index, unit] of units.filter(({ level }) => level === "province").entries()) {
    const own = { planId: benchId("a1", index), dutyId: benchId("d1", index) };
    const targetId = (position: number) => benchId(`b${position}`, index);
    // oxlint-disable-next-line no-await-in-loop
    const { targetIds } = await writePlan(db, {
      planId: own.planId,
      unitId: unit.id,
      provinceId: unit.id,
      targetId,
      followsId: planId,
    });
    const asked = { id: own.dutyId, planId: own.planId, senderKinds: ["commune-level"], due: "12-10" };
    // oxlint-disable-next-line no-await-in-loop
    await insertYearlyDuty(db, { ...asked, followsId: nation.dutyId });
    const communes = units.filter(({ level, provinceId }) => level === "commune" && provinceId === unit.id);
    provinces.push({ ...own, unit, targetIds, communes });
  }
  return { nation, provinces };
}

/** Targets of the nation's plan, as reports of communes speak of them. */
export const nationTargets = (count: number): string[] =>
  Array.from({ length: count }, (_, position) => nationTarget(position));

export async function insertYearlyDuty(
  db: Database,
  duty: Pick<Duty, "id" | "planId" | "senderKinds" | "due"> & Partial<Pick<Duty, "followsId">>,
): Promise<void> {
  await db.transaction().execute((transaction) =>
    insertDuties(transaction, [
      {
        ...firstWording,
        ...plainDuty,
        followsId: null,
        kind: "report",
        title: "Báo cáo năm",
        sender: null,
        receiver: null,
        inclusive: false,
        every: "year",
        quote: "",
        quoteAt: [0, 0],
        position: 0,
        ...duty,
      },
    ]),
  );
}
