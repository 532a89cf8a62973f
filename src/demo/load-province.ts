import { logActivity } from "#domain/activities/log-activity.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { today } from "#domain/today.ts";
import { fixedClock } from "#platform/clock.ts";
import { readNeighbourActivities } from "./demo-records.ts";
import { neighbourId, neighbourKeys } from "./demo-province.ts";
import { demoId, demoPersonId, demoUnitId } from "./demo-world.ts";
import { readPlanFile } from "./read-plan-file.ts";
import { done } from "./run-as-person.ts";

/**
 * The province's plan and a year of its other communes, as their coordinator of the province saw them recorded.
 * Most issued a plan for the Action Month, some have not yet, and one commune has said nothing at all.
 */
export async function loadProvince(dependencies: Dependencies, folder: string, year: string): Promise<void> {
  const actor = await findActor(dependencies, demoPersonId("daumoi.minhhoa"));
  if (!actor) throw new Error("The demonstration lacks the coordinator of its province.");
  const now = today(dependencies.clock);
  const on = (monthDay: string): Context => {
    const day = `${year}-${monthDay}`;
    return { ...dependencies, actor, clock: day < now ? fixedClock(`${day}T02:00:00Z`) : dependencies.clock };
  };
  await readPlanFile(on("03-03"), {
    unitId: demoUnitId("tinh"),
    folder,
    fileName: "ke-hoach-tinh-minh-hoa.txt",
  });
  for (const { unit, day, ...said } of await readNeighbourActivities(folder)) {
    if (`${year}-${day}` > now) continue;
    await done(logActivity, on(day), {
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
      id: demoId(`activity:${unit}:${year}-${day}:${said.kind}:${said.title}`),
      unitId: neighbourId(unit),
      heldOn: `${year}-${day}`,
      embedded: "no",
    });
  }
  const issued = "10-09";
  if (`${year}-${issued}` > now) return;
  for (const [index, key] of neighbourKeys.entries()) {
    if (index % 3 === 2) continue;
    for (const own of ["van-hoa", "thcs", "tram-y-te"]) {
      await done(recordIssuedPlan, on(issued), {
        planId: demoId(`action-month:${key}/${own}:${year}`),
        unitId: neighbourId(`${key}/${own}`),
        purpose: "action-month",
        title: `Kế hoạch triển khai Tháng hành động vì bình đẳng giới năm ${year}`,
        number: `${index + 11}/KH`,
        issuedOn: `${year}-${issued}`,
      });
    }
  }
}
