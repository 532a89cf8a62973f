import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { kindsOf } from "#domain/lists/lists.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { getScoreboard, type Scoreboard } from "./get-scoreboard.ts";
import { sampleStep } from "./samples.ts";
import { post, seeded, writePlan, type Posting } from "./write-samples.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const targets = [
  { title: "each", subjectKinds: ["agency"] },
  { title: "villages", subjectKinds: ["village"], steps: [sampleStep({ least: 1 })] },
  {
    title: "news",
    subjectKinds: ["service-centre", "school"],
    measure: "news-items",
    per: "quarter",
    steps: [sampleStep({ least: 4 })],
  },
  {
    title: "share",
    subjectKinds: ["school"],
    basis: "share",
    steps: [sampleStep({ least: 50, amountUnit: "percent" })],
  },
  { title: "total", subjectKinds: ["agency", "village"], basis: "total", steps: [sampleStep({ least: 40 })] },
] as const;

async function plan(of = targets as readonly Parameters<typeof writePlan>[2][number][]) {
  const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
  return writePlan(database.db, commune, of, { issuedOn: "2026-01-05", title: "Kế hoạch xã" });
}

/** A year of records at random, some of them after the day the clock shows. */
function records(seed: number, count: number): Posting[] {
  const random = seeded(seed);
  const units = ["van-hoa", "tram-y-te", "mam-non", "thcs", "dich-vu", "na-lua", "khe-may"] as const;
  return Array.from({ length: count }, () => ({
    unitId: world.unitId(units[Math.floor(random() * units.length)]!),
    day: addDays("2025-12-01", Math.floor(random() * 390)),
    measure: random() < 0.5 ? "communication-events" : "news-items",
    amount: 1 + Math.floor(random() * 3),
  }));
}

const cells = (board: Scoreboard, column: number) =>
  new Map(
    board.rows.flatMap(({ unitId, cells: { [column]: cell } }) =>
      cell ? [[unitId, { amount: cell.figure.amount, standing: cell.standing }] as const] : [],
    ),
  );

/** Each unit of these groups with its records of a measure in a span, and of any measure, asked in plain SQL. */
async function reckon(groups: readonly string[], measure: string, from: string, to: string) {
  const kinds = kindsOf(world.dependencies.lists, groups);
  const { rows } = await sql<{ id: string; amount: number; any: boolean }>`
    select s.unit_id as id,
           coalesce((select sum(amount) from ledger_entries e
                      where e.unit_id = s.unit_id and measure = ${measure} and day between ${from} and ${to}), 0) as amount,
           exists (select 1 from ledger_entries e
                    where e.unit_id = s.unit_id and day between '2026-01-01' and '2026-10-20') as any
      from unit_states s where s.kind = any(${kinds}) and s.commune_id = ${world.unitId("xa")}`.execute(
    database.db,
  );
  return rows;
}

describe("the scoreboard of a commune", () => {
  it.each([1, 2, 3])("equals a reckoning from nothing, over generated records (%i)", async (seed) => {
    await plan();
    await post(database.db, records(seed, 60));
    const board = await getScoreboard(await world.as("daumoi.suoihoa"), {});

    const agencies = await reckon(["agency"], "communication-events", "2026-01-01", "2026-10-20");
    // Four fifths of the year are over (293/365): one of two events is due.
    const expected = agencies.map(({ id, amount, any }) => {
      const standing = amount >= 2 ? "met" : !any ? "no-data" : amount >= 1 ? "on-course" : "behind";
      return [id, { amount: `${any ? amount : "–"}/2`, standing }] as const;
    });
    expect(cells(board, 0)).toEqual(new Map(expected));
    const met = agencies.filter(({ amount }) => amount >= 2).length;
    expect(board.whole[0]?.figure).toMatchObject({ amount: `${met}/${agencies.length}`, unit: "đơn vị" });

    const quarters = await Promise.all(
      [
        ["2026-01-01", "2026-03-31"],
        ["2026-04-01", "2026-06-30"],
        ["2026-07-01", "2026-09-30"],
        ["2026-10-01", "2026-10-20"],
      ].map(([from, to]) => reckon(["service-centre", "school"], "news-items", from!, to!)),
    );
    const news = new Map(
      quarters[0]!.map(({ id, any }) => {
        const amounts = quarters.map((rows) => rows.find((row) => row.id === id)!.amount);
        const short = amounts.slice(0, 3).some((amount) => amount < 4);
        // Of the fourth quarter 20/92 is over: not one whole item is due.
        const standing = short ? "late" : amounts[3]! >= 4 ? "met" : any ? "on-course" : "no-data";
        return [id, { amount: `${amounts.filter((amount) => amount >= 4).length}/4`, standing }];
      }),
    );
    expect(cells(board, 2)).toEqual(news);

    const both = await reckon(["agency", "village"], "communication-events", "2026-01-01", "2026-10-20");
    const total = both.reduce((sum, { amount }) => sum + amount, 0);
    const standing = total >= 40 ? "met" : total >= Math.floor((40 * 293) / 365) ? "on-course" : "behind";
    expect(board.whole[4]).toMatchObject({ figure: { amount: `${total}/40` }, standing });
  });

  it("reads not enough ground where units of a share are silent, with the figure among the others", async () => {
    await plan();
    await post(database.db, [
      { unitId: world.unitId("thcs"), day: "2026-03-08", measure: "communication-events", amount: 1 },
      { unitId: world.unitId("mam-non"), day: "2026-03-08", measure: "news-items", amount: 1 },
    ]);
    const board = await getScoreboard(await world.as("lanhdao.suoihoa"), {});
    expect(board.whole[3]).toMatchObject({
      standing: "not-enough-ground",
      figure: { amount: "33,3%", unit: "(1/3 đơn vị)", detail: "50% trong 2 đơn vị có số liệu" },
    });
  });

  it("shows an empty cell where a target does not bind, and the units in the order of the kinds", async () => {
    await plan();
    const board = await getScoreboard(await world.as("daumoi.suoihoa"), {});
    const village = board.rows.find(({ name }) => name === "Bản Nà Lúa");
    expect(village?.cells.map((cell) => cell?.standing)).toEqual([
      undefined,
      "no-data",
      undefined,
      undefined,
      null,
    ]);
    expect(board.rows.map(({ name }) => name)).not.toContain("Xã Suối Hoa");
    const names = board.rows.map(({ name }) => name);
    expect(names[0]).toBe("Phòng Văn hóa - Xã hội");
    const villages = ["Bản Khe Mây", "Bản Nà Lúa", "Thôn Bến Đá", "Thôn Đồi Chè"];
    expect(names.slice(names.indexOf("Bản Khe Mây"))).toEqual([...villages, "Công an xã"]);
  });

  it("counts what lies below a unit with it", async () => {
    await plan([{ subjectKinds: ["commune-level"] }]);
    await post(database.db, [
      { unitId: world.unitId("na-lua"), day: "2026-05-01", measure: "communication-events", amount: 1 },
      { unitId: world.unitId("xa"), day: "2026-05-01", measure: "communication-events", amount: 1 },
    ]);
    const board = await getScoreboard(await world.as("daumoi.suoihoa"), {});
    expect(board.rows).toMatchObject([
      { name: "Xã Suối Hoa", cells: [{ figure: { amount: "2/2" }, standing: "met" }] },
    ]);
  });

  it("looks at a quarter, at a kind of unit, and at a plan that is named", async () => {
    const { planId } = await plan();
    const context = await world.as("daumoi.suoihoa");
    const board = await getScoreboard(context, { planId, period: "2026-Q2", kind: "school" });
    expect(board.rows).toHaveLength(3);
    expect(board).toMatchObject({ shown: { id: "2026-Q2" }, cutOff: "2026-06-30", plan: { id: planId } });
    expect(board.columns.map(({ asked }) => asked)).toContain("ít nhất 4 tin, bài mỗi quý");
    await expect(getScoreboard(context, { planId: world.unitId("xa") })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("begins empty, and takes an address that names nothing for the present year", async () => {
    const board = await getScoreboard(await world.as("daumoi.suoihoa"), { period: "2026-Q7" });
    expect(board).toMatchObject({ plan: null, columns: [], rows: [], late: [], shown: { id: "2026" } });
  });

  it("is judged by no plan that was withdrawn", async () => {
    const { planId } = await plan();
    await database.db
      .updateTable("plans")
      .set({ withdrawn_at: new Date(), withdrawn_reason: "Thay bằng kế hoạch mới" })
      .where("id", "=", planId)
      .execute();
    expect((await getScoreboard(await world.as("daumoi.suoihoa"), {})).plan).toBeNull();
  });
});

describe("who sees the scoreboard", () => {
  it("shows a reporter the own unit, and nothing beside or above it", async () => {
    await plan();
    const context = await world.as("tramyte.suoihoa");
    const board = await getScoreboard(context, {});
    expect(board.rows.map(({ name }) => name)).toEqual(["Trạm Y tế"]);
    // Of the plan's five targets two bind the station; alone it needs no row for the whole.
    expect(board.columns.map(({ title }) => title)).toEqual(["each", "total"]);
    expect(board.whole).toEqual([]);
    for (const unitId of [
      world.unitId("thcs"),
      world.unitId("xa"),
      world.unitId("tinh"),
      "no-id",
      world.dependencies.newId(),
    ])
      // oxlint-disable-next-line no-await-in-loop
      await expect(getScoreboard(context, { unitId })).rejects.toMatchObject({ code: "not-found" });
  });

  it("shows a stranger nothing", async () => {
    await plan();
    const context = { ...world.dependencies, actor: { personId: "p", name: "Người lạ", appointments: [] } };
    await expect(getScoreboard(context, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(getScoreboard(context, { unitId: world.unitId("xa") })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
