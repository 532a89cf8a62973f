import { expect, test } from "vitest";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { nationId } from "#domain/units/nation.ts";
import { insertUnits } from "#domain/units/unit-states.ts";
import type { UnitLevel } from "#domain/units/unit.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { getReport } from "./get-report.ts";
import { productLevels } from "./report-figures.ts";
import { insertSamplePlan } from "./sample-plan.ts";
import { startReport } from "./start-report.ts";

const database = testDatabase();

/** What the province of Đắk Nông did in the Action Month of 2019, by who did it: province, district, commune. */
const done = {
  talk: [102, 9, 4],
  training: [4, 4, 61],
  banner: [114, 255, 62],
} as const;

/** The three levels of that year: the departments, the district's office, the commune. */
const [province, district, commune] = ["tỉnh", "huyện", "xã"].map((name) => demoId(`dak-nong:${name}`)) as [
  string,
  string,
  string,
];
const [department, office] = ["sở", "phòng"].map((name) => demoId(`dak-nong:${name}`)) as [string, string];

function unit(
  id: string,
  level: UnitLevel,
  kind: string,
  name: string,
  ancestors: readonly string[],
  communeId: string | null = null,
) {
  const above = [nationId, ...ancestors];
  return {
    id,
    level,
    kind,
    name,
    code: null,
    parentId: above.at(-1) ?? null,
    provinceId: province,
    communeId,
    ancestors: [...above, id],
    demo: false,
    validFrom: "2015-01-01",
  };
}

test(
  "Đắk Nông 2019: 115 = 102 + 9 + 4, 69 = 4 + 4 + 61, 431 = 114 + 255 + 62",
  { timeout: 60_000 },
  async () => {
    const world = await buildWorld(database.db, "2019-12-28T03:00:00Z");
    await database.db
      .transaction()
      .execute((db) =>
        insertUnits(db, [
          unit(province, "province", "province", "Tỉnh Đắk Nông", []),
          unit(district, "district", "rural-district", "Huyện Đắk Mil", [province]),
          unit(commune, "commune", "commune", "Xã Đắk Lao", [province, district], commune),
          unit(department, "leaf", "department", "Sở Lao động - Thương binh và Xã hội", [province]),
          unit(office, "leaf", "district-office", "Phòng Lao động - Thương binh và Xã hội", [
            province,
            district,
          ]),
        ]),
      );
    const officer: Context = {
      ...world.dependencies,
      actor: {
        personId: demoId("person:daumoi.minhhoa"),
        name: "",
        appointments: [
          { unitId: province, unitName: "Tỉnh", role: "coordinator", unitAncestors: [nationId, province] },
        ],
      },
    };
    for (const [kind, counts] of Object.entries(done))
      for (const [index, count] of counts.entries()) {
        const unitId = [department, office, commune][index];
        const quantity = kind === "banner" ? count : undefined;
        const said = kind === "banner" ? { quantity } : { women: 2, men: 1 };
        for (let number = 0; number < (quantity === undefined ? count : 1); number += 1) {
          const input = {
            id: world.dependencies.newId(),
            unitId,
            kind,
            title: "Việc",
            heldOn: "2019-11-20",
            ...said,
          };
          // oxlint-disable-next-line no-await-in-loop
          expect(await run(logActivity, officer, input)).toMatchObject({ ok: true });
        }
      }
    const plan = await insertSamplePlan(
      database.db,
      { id: province, provinceId: province },
      world.dependencies.newId,
    );
    await database.db
      .updateTable("plans")
      .set({ period_from: 2019, period_to: 2019, issued_on: "2019-01-05" })
      .where("id", "=", plan.planId)
      .execute();
    const id = world.dependencies.newId();
    const asked = { id, dutyId: plan.dutyId, unitId: province, period: "2019" };
    expect(await run(startReport, officer, asked)).toMatchObject({ ok: true });

    const { facts } = await getReport(officer, id);

    const byLevel = (kind: string) =>
      productLevels
        .slice(1)
        .map((level) =>
          facts.figures.products
            .filter((product) => product.kind === kind && product.level === level)
            .reduce((sum, { amount }) => sum + amount, 0),
        );
    for (const [kind, counts] of Object.entries(done)) {
      expect(byLevel(kind), kind).toEqual(counts);
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(facts.activities.rows.find((row) => row.kind === kind)?.own, kind).toBe(total);
    }
    expect([115, 69, 431]).toEqual(facts.activities.rows.map(({ own }) => own));
  },
);
