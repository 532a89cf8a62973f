import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock.ts";
import { getToDo } from "./get-to-do.ts";
import { sampleStep } from "#domain/progress/samples.ts";
import { post, sampleId, writePlan } from "#domain/progress/write-samples.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

async function confirmPlan() {
  const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
  await writePlan(database.db, commune, [
    { title: "Cuộc truyền thông", subjectKinds: ["agency"] },
    {
      title: "Kế hoạch Tháng hành động",
      measure: "action-month-plans",
      subjectKinds: ["agency"],
      basis: "share",
      steps: [sampleStep({ least: 100, amountUnit: "percent" })],
    },
  ]);
  await database.db
    .insertInto("duties")
    .values({
      id: sampleId(500),
      plan_id: sampleId(1),
      position: 0,
      kind: "report",
      title: "Báo cáo năm",
      sender_kinds: ["agency"],
      due: "11-20",
      every: "year",
      quote: "Báo cáo trước ngày 20/11 hằng năm.",
      quote_at: [0, 10],
    })
    .execute();
}

const toDo = async (who: Parameters<World["as"]>[0]) => getToDo(await world.as(who));
const rowsOf = ({ groups }: Awaited<ReturnType<typeof getToDo>>) => groups.flatMap(({ rows }) => rows);
const said = async (who: Parameters<World["as"]>[0]) =>
  rowsOf(await toDo(who)).map(({ verb, object, when, action }) => `${verb} ${object} | ${when} | ${action}`);

describe("Việc cần làm", () => {
  it("tells a reporter what to record, to report and to prepare", async () => {
    await confirmPlan();
    await post(database.db, [
      { unitId: world.unitId("tram-y-te"), day: "2026-02-03", measure: "news-items", amount: 1 },
    ]);
    expect(await said("tramyte.suoihoa")).toEqual([
      "Ghi hoạt động cho chỉ tiêu “Cuộc truyền thông” | còn thiếu 2 cuộc, hết năm còn 72 ngày | Ghi hoạt động",
      "Ban hành kế hoạch Tháng hành động | trước khi Tháng hành động bắt đầu, 15/11/2026 | Ghi nhận kế hoạch",
      "Lập báo cáo năm (năm 2026) | hạn 19/11/2026, còn 30 ngày | Lập báo cáo",
      "Hưởng ứng Ngày Phụ nữ Việt Nam | hôm nay, 20/10/2026 | Xem lịch",
      expect.stringMatching(
        /^Chuẩn bị Tháng hành động .* \| 15\/11\/2026 – 15\/12\/2026, còn 26 ngày \| Xem lịch$/,
      ),
    ]);
  });

  it("stops asking for what was recorded", async () => {
    await confirmPlan();
    const context = await world.as("tramyte.suoihoa");
    for (const [index, heldOn] of ["2026-03-08", "2026-06-28"].entries())
      // oxlint-disable-next-line no-await-in-loop
      await run(logActivity, context, {
        id: sampleId(20 + index),
        unitId: world.unitId("tram-y-te"),
        kind: "communication-session",
        heldOn,
        women: "5",
        men: "5",
      });
    expect((await said("tramyte.suoihoa")).filter((row) => row.startsWith("Ghi"))).toEqual([]);
  });

  it("sends a coordinator to the plan first where there is none", async () => {
    const [first] = await said("daumoi.suoihoa");
    expect(first).toBe(
      "Đọc kế hoạch của Xã Suối Hoa | năm 2026 chưa có kế hoạch nào của đơn vị | Đọc kế hoạch",
    );
  });

  it("tells a coordinator what to confirm, whom to remind, and how many more", async () => {
    await confirmPlan();
    await database.db
      .insertInto("plan_readings")
      .values({
        id: sampleId(600),
        unit_id: world.unitId("xa"),
        file_name: "bo-sung.docx",
        reading: "{}",
        read_by: sampleId(9),
        read_at: new Date("2026-10-19T03:00:00Z"),
      })
      .execute();
    const page = await toDo("daumoi.suoihoa");
    expect(page.groups.map(({ group, rows }) => [group, rows.map(({ verb }) => verb)])).toEqual([
      ["now", ["Xác nhận"]],
      ["coming", ["Lập", "Hưởng ứng", "Chuẩn bị"]],
      ["chase", ["Nhắc", "Nhắc", "Nhắc", "Nhắc"]],
    ]);
    expect(rowsOf(page).at(-1)?.object).toMatch(/^\d+ đơn vị khác đang chậm hoặc chưa có số liệu$/);
    expect(page.overviews).toMatchObject([{ unit: { name: "Xã Suối Hoa" }, counts: { late: 0 } }]);
  });

  it("does not remind of a report that was sent", async () => {
    await confirmPlan();
    await database.db
      .insertInto("reports")
      .values({
        id: sampleId(700),
        province_id: world.unitId("tinh"),
        unit_id: world.unitId("tram-y-te"),
        duty_id: sampleId(500),
        period: "2026",
        cut_off: "2026-10-19",
        status: "submitted",
        frozen_facts: "{}",
        drafted_by: sampleId(9),
        drafted_at: new Date("2026-10-19T00:00:00Z"),
        changed_at: new Date("2026-10-19T00:00:00Z"),
        submitted_at: new Date("2026-10-19T00:00:00Z"),
      })
      .execute();
    expect((await said("tramyte.suoihoa")).filter((row) => row.startsWith("Lập"))).toEqual([]);
  });

  describe("of the supplement to a report that was sent in the Action Month", () => {
    const sent = async (part: "main" | "supplement", sentCutOff: string) =>
      database.db
        .insertInto("reports")
        .values({
          id: sampleId(part === "main" ? 700 : 701),
          province_id: world.unitId("tinh"),
          unit_id: world.unitId("tram-y-te"),
          duty_id: sampleId(500),
          period: "2026",
          part,
          cut_off: sentCutOff,
          sent_cut_off: sentCutOff,
          status: "submitted",
          version: 1,
          frozen_facts: "{}",
          facts_digest: "x",
          drafted_by: sampleId(9),
          drafted_at: new Date(`${sentCutOff}T00:00:00Z`),
          changed_at: new Date(`${sentCutOff}T00:00:00Z`),
          submitted_by: sampleId(9),
          submitted_at: new Date(`${sentCutOff}T00:00:00Z`),
        })
        .execute();
    const settle = async (day: string | null) =>
      database.db
        .updateTable("duties")
        .set({ supplement_due: day })
        .where("id", "=", sampleId(500))
        .execute();
    const supplements = async (day: string) => {
      const context = { ...(await world.as("tramyte.suoihoa")), clock: fixedClock(`${day}T03:00:00Z`) };
      return rowsOf(await getToDo(context))
        .filter(({ object }) => object.includes("bổ sung"))
        .map(({ group, tone, verb, object, when }) => `${group} ${tone}: ${verb} ${object} | ${when}`);
    };
    const named = "Lập báo cáo bổ sung cho báo cáo năm (năm 2026)";

    it("asks once the month is over, counts the days, and says when they have passed", async () => {
      await confirmPlan();
      await settle("01-15");
      expect(await supplements("2026-12-20")).toEqual([]);
      await sent("main", "2026-11-10");
      expect(await supplements("2026-12-15")).toEqual([]);
      expect(await supplements("2026-12-16")).toEqual([
        `coming calm: ${named} | hạn 15/01/2027, còn 30 ngày`,
      ]);
      expect(await supplements("2027-01-10")).toEqual([`now soon: ${named} | hạn 15/01/2027, còn 5 ngày`]);
      expect(await supplements("2027-01-18")).toEqual([`now late: ${named} | quá hạn 3 ngày (15/01/2027)`]);
      await sent("supplement", "2027-01-18");
      expect(await supplements("2027-01-18")).toEqual([]);
    });

    it("asks without a day where nobody settled one, until a month after the year", async () => {
      await confirmPlan();
      await sent("main", "2026-11-10");
      expect(await supplements("2026-12-16")).toEqual([
        `now calm: ${named} | Tháng hành động đã kết thúc, chưa định ngày gửi`,
      ]);
      expect(await supplements("2027-01-30")).toHaveLength(1);
      expect(await supplements("2027-01-31")).toEqual([]);
    });

    it("asks nothing where the report reached the end of the month", async () => {
      await confirmPlan();
      await settle("01-15");
      await sent("main", "2026-12-15");
      expect(await supplements("2027-01-10")).toEqual([]);
    });
  });

  it("gives a leader an overview and nothing to fill in", async () => {
    await confirmPlan();
    await post(database.db, [
      { unitId: world.unitId("thcs"), day: "2026-02-03", measure: "news-items", amount: 1 },
    ]);
    const { groups, overviews } = await toDo("lanhdao.suoihoa");
    expect(groups).toEqual([]);
    expect(overviews[0]?.gravest[0]).toMatchObject({
      unitName: "Trường Trung học cơ sở Suối Hoa",
      late: [{ standing: "behind" }],
    });
    const counts = Object.values(overviews[0]!.counts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(overviews[0]?.total);
  });

  it("tells an administrator for which units nobody acts", async () => {
    const rows = await said("quantri.suoihoa");
    expect(rows).toEqual([
      "Giao người phụ trách cho 12 đơn vị | Bản Khe Mây, Công an xã, Đoàn Thanh niên xã … | Thêm tài khoản",
    ]);
  });

  it("has nothing for a stranger", async () => {
    await confirmPlan();
    const actor = { personId: "p", name: "Người lạ", appointments: [] };
    expect(await getToDo({ ...world.dependencies, actor })).toMatchObject({
      groups: [],
      overviews: [],
    });
  });
});
