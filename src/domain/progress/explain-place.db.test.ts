import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import { nationId } from "#domain/units/nation.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { explainFigure } from "./explain-figure.ts";
import { getForecast } from "./get-forecast.ts";
import { getWarnings } from "./get-warnings.ts";
import { keepCounters } from "./keep-counters.ts";
import { sampleStep } from "./samples.ts";
import { post, sampleId, writePlan } from "./write-samples.ts";

const database = testDatabase();
let world: World;
let province: string;
let targetIds: string[];

const leader = (unitId = nationId) => ({
  ...world.dependencies,
  actor: {
    personId: sampleId(9),
    name: "Lãnh đạo",
    appointments: [{ unitId, unitName: "", role: "leader" as const, unitAncestors: [nationId, unitId] }],
  },
});

beforeEach(async () => {
  world = await buildWorld(database.db);
  province = world.unitId("tinh");
  const unit = await getUnit(database.db, province, "2026-10-20");
  ({ targetIds } = await writePlan(database.db, unit, [
    { subjectKinds: ["school"] },
    { subjectKinds: ["school"], basis: "total", steps: [sampleStep({ least: 50 })] },
  ]));
  await keepCounters(world.dependencies);
});

const session = (women: number, men: number) => ({
  id: world.dependencies.newId(),
  unitId: world.unitId("thcs"),
  kind: "extracurricular",
  heldOn: "2026-10-12",
  women: String(women),
  men: String(men),
});

describe("the explanation of a province's figure", () => {
  it("opens into its sentence, its formula, its places and its records with the people by sex", async () => {
    const school = await world.as("thcs.suoihoa");
    expect((await run(logActivity, school, session(34, 29))).ok).toBe(true);
    expect((await run(logActivity, school, session(6, 4))).ok).toBe(true);
    const why = await explainFigure(leader(), { targetId: targetIds[0]!, unitId: province, period: "2026" });
    expect(why.whole).toMatchObject({
      figure: { amount: "1/3", unit: "đơn vị" },
      standing: "not-enough-ground",
    });
    expect(why.whole?.formula).toEqual([
      "Năm 2026: 1 đơn vị đạt trên 3 đơn vị thuộc diện = 33,3%, 2 đơn vị chưa có bản ghi nào; mỗi đơn vị cần 2 cuộc. Đến ngày 20/10/2026 đã qua 80% kỳ.",
    ]);
    expect(why.whole?.units).toMatchObject([{ id: world.unitId("xa"), figure: { amount: "1/3" } }]);
    expect(why.records).toMatchObject({
      records: 2,
      withEvidence: 0,
      parts: { women: 40, men: 33, otherSex: 0, unknown: 0, silent: 0 },
    });
    expect(why.records.activities.map(({ unitName }) => unitName)).toContain(
      "Trường Trung học cơ sở Suối Hoa, Xã Suối Hoa",
    );
  });

  it("is not for those who see only a part of the province", async () => {
    const asked = { targetId: targetIds[0]!, unitId: province };
    await expect(explainFigure(leader(world.unitId("thcs")), asked)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the forecast", () => {
  it("goes from the quarters of a province, and from the months of a unit, to the end of the year", async () => {
    const months = ["02", "03", "04", "05", "06", "07", "08", "09"];
    await post(
      database.db,
      months.map((month) => ({
        unitId: world.unitId("thcs"),
        day: `2026-${month}-10`,
        measure: "communication-events",
        amount: 5,
      })),
    );
    const ofProvince = await getForecast(leader(), { targetId: targetIds[1]!, unitId: province });
    expect(ofProvince).toMatchObject({ goal: 50, to: "2026-12-31", outlook: "open" });
    expect(ofProvince?.low).toBeGreaterThanOrEqual(40);
    expect(ofProvince?.sentences[0]).toMatch(
      /^Dự báo đến 31\/12\/2026 được từ \d+ đến \d+ cuộc, cần 50 cuộc\.$/,
    );
    const ofSchool = await getForecast(leader(), { targetId: targetIds[0]!, unitId: world.unitId("thcs") });
    expect(ofSchool).toMatchObject({ goal: 2, outlook: "reached" });
  });

  it("says nothing where nothing is known", async () => {
    expect(await getForecast(leader(), { targetId: targetIds[1]!, unitId: province })).toBeNull();
  });
});

describe("warnings", () => {
  it("name the units below that have fallen silent", async () => {
    const event = { measure: "communication-events", amount: 1 };
    await post(database.db, [{ ...event, unitId: world.unitId("thcs"), day: "2026-02-10" }]);
    const found = await getWarnings(leader(), { unitId: world.unitId("xa") });
    const told = found.map(({ cause, unitName, text }) => [cause, unitName, text]);
    expect(told).toContainEqual([
      "silent",
      "Trường Trung học cơ sở Suối Hoa",
      "chưa ghi gì từ ngày 10/02/2026 (252 ngày)",
    ]);
    expect(told).toContainEqual(["silent", "Trường Tiểu học Suối Hoa", "chưa có bản ghi nào"]);
  });
});
