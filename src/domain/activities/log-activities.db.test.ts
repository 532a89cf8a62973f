import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { runEach } from "#domain/run-each.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { openIntake, statementsOn, type ActivityIntake } from "./activity-intake.ts";
import { logActivityInput } from "./activity.schema.ts";
import { logActivities } from "./log-activities.ts";
import { logActivity } from "./log-activity.ts";
import { unitsAtHand } from "./units-at-hand.ts";
import { withdrawActivity } from "./withdraw-activity.ts";

const database = committedDatabase();
let world: World | undefined;
let intake: ActivityIntake;
let made = 0;

const here = (): World => {
  if (!world) throw new Error("no world yet");
  return world;
};
const newId = () => `0199f000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;
const sent = (said: Record<string, unknown> = {}) => ({
  id: newId(),
  unitId: here().unitId("na-lua"),
  kind: "communication-session",
  heldOn: "2026-10-18",
  women: 31,
  men: 28,
  ...said,
});
const reporter = () => here().as("nalua.suoihoa");

beforeEach(async () => {
  world ??= await buildWorld(database.db);
  intake = openIntake(here().dependencies, { pool: database.pool });
});

/** Everything that one activity left behind, without what differs from one to the next. */
async function traces(id: string) {
  const rows = async (table: "activities" | "audit_log" | "ledger_entries", column: string) =>
    (await database.pool.query(`select * from ${table} where ${column} = $1 order by 1, 2`, [id])).rows.map(
      ({ id: _id, source_id: _source, subject_id: _subject, ...rest }: Record<string, unknown>) => rest,
    );
  return {
    activity: await rows("activities", "id"),
    audit: await rows("audit_log", "subject_id"),
    entries: (await rows("ledger_entries", "source_id")).sort((a, b) =>
      String(a["measure"]) < String(b["measure"]) ? -1 : 1,
    ),
  };
}

/** Every number that the totals of units and places hold, added up. */
async function totals(): Promise<number> {
  const { rows } = await database.pool.query<{ row: unknown }>(
    "select to_jsonb(t) as row from unit_years t union all select to_jsonb(t) from place_totals t",
  );
  return sum(rows.map(({ row }) => row));
}

function sum(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((total: number, one) => total + sum(one), 0);
}

describe("both forms of the command", () => {
  const inputs: Readonly<Record<string, Record<string, unknown>>> = {
    "the least": { women: undefined, men: undefined },
    "counts, sets and text": {
      title: "  Họp bản  ",
      topics: ["shared-housework", "men-engagement"],
      audiences: "men",
      place: "Nhà văn hóa",
      note: "a\nb",
      cost: "1.500.000",
    },
    "embedded in another": { embedded: "yes", host: "Họp chi bộ", children: 4 },
    "in the Action Month": { heldOn: "2025-11-20" },
    "with a quantity": { kind: "news-item", quantity: 3, women: "", men: "" },
    training: { kind: "training", heldOn: "2025-12-31" },
    "that counts for nothing": { kind: "campaign", women: "", men: "" },
    "of the unit of the sender's choice": { unitId: "NA-LUA" },
  };

  test.each(Object.keys(inputs))("leave the same behind: %s", async (name) => {
    const said = { ...inputs[name] };
    if (said["unitId"]) said["unitId"] = here().unitId("na-lua").toUpperCase();
    const context = await reporter();
    const [one, other] = [sent(said), sent(said)];
    // So that the totals have a place for it.
    await run(logActivity, context, sent(said));
    const before = await totals();
    expect(await run(logActivity, context, one)).toEqual({
      ok: true,
      value: { id: one.id, repeated: false },
    });
    const between = await totals();
    expect(await intake.log(context, other)).toEqual({
      ok: true,
      value: { id: other.id, repeated: false },
    });
    expect(await traces(other.id)).toEqual(await traces(one.id));
    expect((await totals()) - between).toBe(between - before);
  });

  test.each([
    ["a kind that is none", { kind: "dance" }],
    ["a day to come", { heldOn: "2026-10-21" }],
    ["a task of nobody's plan", { taskId: "0199f000-0000-7000-8000-00000000aaaa" }],
    ["counts that do not add up", { participants: 58 }],
    ["a quantity left out", { kind: "news-item" }],
    ["topics from nowhere", { topics: ["dance"] }],
    ["text for a count", { women: "nhiều" }],
  ])("refuse the same: %s", async (_, said) => {
    const context = await reporter();
    const refused = await run(logActivity, context, sent(said));
    expect(refused).toMatchObject({ ok: false });
    expect(await intake.log(context, sent(said))).toEqual(refused);
  });

  test("are for the same people", async () => {
    for (const who of ["lanhdao.suoihoa", "quantri.suoihoa", "thcs.suoihoa"] as const)
      await expect(intake.log(await here().as(who), sent())).rejects.toMatchObject({ code: "not-allowed" });
    await expect(intake.log(await reporter(), sent({ unitId: newId() }))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("an answer given once is given again, whatever was withdrawn or has become wrong since", async () => {
    const context = await reporter();
    const form = sent();
    await intake.log(context, form);
    await run(withdrawActivity, context, { id: form.id, expectedVersion: 1, reason: "Ghi nhầm" });
    const again = { ok: true, value: { id: form.id, repeated: true } };
    expect(await intake.log(context, form)).toEqual(again);
    expect(await run(logActivity, context, form)).toEqual(again);

    const dayBefore = { ...context, clock: () => new Date("2026-10-17T03:00:00Z") };
    const early = openIntake({ ...here().dependencies, clock: dayBefore.clock }, { pool: database.pool });
    expect(await early.log(dayBefore, form)).toEqual(again);
    expect(await run(logActivity, dayBefore, form)).toEqual(again);
  });
});

describe("many in one statement", () => {
  const batch = async (context: Context, forms: readonly ReturnType<typeof sent>[]) =>
    runEach(
      logActivities(here().dependencies, unitsAtHand(here().dependencies), statementsOn(database.pool)),
      forms.map((form) => ({ actor: context.actor, input: logActivityInput.parse(form) })),
    );

  test("of one id, one is recorded; the same again is a repeat, other content a conflict", async () => {
    const form = sent();
    const results = await batch(await reporter(), [form, form, { ...form, women: 1 }, sent()]);
    expect(results).toMatchObject([
      { status: "fulfilled", value: { ok: true, value: { repeated: false } } },
      { status: "fulfilled", value: { ok: true, value: { repeated: true } } },
      { status: "rejected", reason: { code: "conflict" } },
      { status: "fulfilled", value: { ok: true, value: { repeated: false } } },
    ]);
    const { activity, audit, entries } = await traces(form.id);
    expect([activity.length, audit.length, entries.length]).toEqual([1, 1, 1]);
  });

  test("an id recorded by another unit is a conflict, and gives nothing of it away", async () => {
    const form = sent();
    await intake.log(await reporter(), form);
    const foreign = { ...form, unitId: here().unitId("thcs") };
    await expect(intake.log(await here().as("thcs.suoihoa"), foreign)).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await traces(form.id)).audit).toHaveLength(1);
  });

  test("those that may not or cannot fall out, the others go in", async () => {
    const [good, wrong, foreign] = [sent(), sent({ kind: "dance" }), sent({ unitId: here().unitId("thcs") })];
    expect(await batch(await reporter(), [wrong, good, foreign])).toMatchObject([
      { status: "fulfilled", value: { ok: false, fields: { kind: expect.any(String) } } },
      { status: "fulfilled", value: { ok: true } },
      { status: "rejected", reason: { code: "not-allowed" } },
    ]);
  });

  test("what the database refuses fails alone", async () => {
    const [good, bad, other] = [sent(), sent(), sent()];
    const form = logActivities(
      here().dependencies,
      unitsAtHand(here().dependencies),
      statementsOn(database.pool),
    );
    const { actor } = await reporter();
    const results = await runEach(
      form,
      [good, bad, other].map((one) => {
        const input = logActivityInput.parse(one);
        return { actor, input: one === bad ? { ...input, quantity: -1, kind: "news-item" } : input };
      }),
    );
    expect(results).toMatchObject([
      { status: "fulfilled", value: { ok: true } },
      { status: "fulfilled", value: { ok: false, fields: { quantity: expect.any(String) } } },
      { status: "fulfilled", value: { ok: true } },
    ]);
    expect((await traces(bad.id)).activity).toEqual([]);
    expect((await traces(good.id)).audit).toHaveLength(1);
  });
});

describe("many at once", () => {
  test("by both forms, crossing each other: every id once, and its answers alike", async () => {
    const contexts = [await reporter(), await here().as("daumoi.suoihoa"), await here().as("thcs.suoihoa")];
    const other = openIntake(here().dependencies, { pool: database.pool });
    const forms = Array.from({ length: 40 }, (_, n) => ({
      form: sent(n % 3 === 2 ? { unitId: here().unitId("thcs") } : {}),
      context: contexts[n % 3]!,
    }));
    const counted = async () =>
      (await database.pool.query("select count(*)::int as n from activities")).rows[0] as { n: number };
    const before = await counted();
    const outcomes = await Promise.all(
      forms.flatMap(({ form, context }) => [
        intake.log(context, form),
        other.log(context, form),
        run(logActivity, context, form),
        intake.log(context, form),
      ]),
    );
    const recorded = outcomes.filter((outcome) => outcome.ok && !outcome.value.repeated);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(recorded).toHaveLength(forms.length);
    expect((await counted()).n - before.n).toBe(forms.length);
  });

  test("more than may wait are told to come back, and nothing of theirs is recorded", async () => {
    const narrow = openIntake(here().dependencies, { pool: database.pool, waiting: 3 });
    const context = await reporter();
    const forms = Array.from({ length: 10 }, () => sent());
    const settled = await Promise.allSettled(forms.map((form) => narrow.log(context, form)));
    const turnedAway = settled.flatMap((one, n) => (one.status === "rejected" ? [n] : []));
    // One is under way, three wait.
    expect(turnedAway.length).toBe(6);
    for (const n of turnedAway) {
      expect(settled[n]).toMatchObject({ reason: { code: "busy", retry: true } });
      expect((await traces(forms[n]!.id)).activity).toEqual([]);
    }
    expect(await narrow.log(context, forms[turnedAway[0]!]!)).toMatchObject({ ok: true });
  });
});
