import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { fixedClock } from "#platform/clock.ts";
import { committedDatabase, testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { findActivity, insertActivity } from "./activity-record.queries.ts";
import { listEvidence } from "./evidence.queries.ts";
import { logActivity } from "./log-activity.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const id = "0199f000-0000-7000-8000-000000000001";
const sent = (said: Record<string, unknown> = {}) => ({
  id,
  unitId: world.unitId("na-lua"),
  kind: "communication-session",
  heldOn: "2026-10-18",
  women: "31",
  men: "28",
  ...said,
});
const log = async (said?: Record<string, unknown>, who: Parameters<World["as"]>[0] = "nalua.suoihoa") =>
  run(logActivity, await world.as(who), sent(said));
const png = (text: string) => Buffer.from(`\x89PNG\r\n\x1a\n${text}`, "latin1");

describe("an activity is recorded", () => {
  test("with what was said, what follows from it, and nothing made up", async () => {
    expect(await log({ topics: ["shared-housework", "men-engagement"] })).toEqual({
      ok: true,
      value: { id, repeated: false },
    });
    expect(await findActivity(database.db, id)).toMatchObject({
      unitId: world.unitId("na-lua"),
      communeId: world.unitId("xa"),
      provinceId: world.unitId("tinh"),
      version: 1,
      title: "Cuộc truyền thông ngày 18/10/2026",
      quantity: 1,
      participants: 59,
      otherSex: null,
      children: null,
      cost: null,
      topics: ["men-engagement", "shared-housework"],
      recordedAt: world.dependencies.clock(),
      withdrawnAt: null,
    });
  });

  test("unknown is not zero: counts left empty stay unknown, also in the ledger", async () => {
    await log({ women: "", men: "" });
    expect(await findActivity(database.db, id)).toMatchObject({ participants: null, women: null, men: null });
    const entry = await database.db.selectFrom("ledger_entries").selectAll().executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ measure: "communication-events", amount: 1, women: null, men: null });
  });

  test("together with its ledger rows and its audit row", async () => {
    await log({ kind: "training", embedded: "yes", host: "Họp bản" });
    const entries = await database.db.selectFrom("ledger_entries").selectAll().orderBy("measure").execute();
    expect(entries).toMatchObject([
      { measure: "trained-people", amount: 59, embedded: true, day: "2026-10-18", source_id: id },
      { measure: "training-courses", amount: 1, women: 31, men: 28, unit_id: world.unitId("na-lua") },
    ]);
    const audit = await database.db.selectFrom("audit_log").selectAll().execute();
    expect(audit).toMatchObject([
      {
        command: "activity.log",
        subject_id: id,
        unit_id: world.unitId("na-lua"),
        province_id: world.unitId("tinh"),
      },
    ]);
  });
});

describe("sent twice", () => {
  test("the same is recorded once and gets the first answer", async () => {
    await log();
    expect(await log()).toEqual({ ok: true, value: { id, repeated: true } });
    expect(await database.db.selectFrom("activities").select("id").execute()).toHaveLength(1);
    expect(await database.db.selectFrom("audit_log").select("id").execute()).toHaveLength(1);
    expect(await database.db.selectFrom("ledger_entries").select("measure").execute()).toHaveLength(1);
  });

  test("other content under the same id is a conflict, also from another unit", async () => {
    await log();
    await expect(log({ women: "32" })).rejects.toMatchObject({ code: "conflict" });
    await expect(log({ unitId: world.unitId("xa") }, "daumoi.suoihoa")).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await findActivity(database.db, id)).toMatchObject({ women: 31 });
  });

  test("with its photo: the second copy of the same picture is no other content", async () => {
    const context = await world.as("nalua.suoihoa");
    const store = () =>
      storeFile(context, { unitId: world.unitId("na-lua"), name: "anh.png", bytes: png("a") });
    const first = await store();
    await log({ evidence: first.id });
    const second = await store();
    expect(await log({ evidence: second.id })).toEqual({ ok: true, value: { id, repeated: true } });
    expect((await listEvidence(database.db, id)).map((file) => file.id)).toEqual([first.id]);
  });
});

describe("what is refused, and then nothing is kept", () => {
  test.each([
    [{ heldOn: "2026-10-21" }, "heldOn"],
    [{ kind: "no-such-kind" }, "kind"],
    [{ kind: "news-item" }, "quantity"],
    [{ quantity: "2" }, "quantity"],
    [{ topics: ["role-models", "no-such-topic"] }, "topics"],
    [{ channel: "no-such-channel" }, "channel"],
    [{ moneySource: "no-such-source" }, "moneySource"],
    [{ taskId: "0199f000-0000-7000-8000-00000000dead" }, "taskId"],
    [{ evidence: "0199f000-0000-7000-8000-00000000dead" }, "evidence"],
    [{ participants: "40" }, "participants"],
  ])("%o at %s", async (said, field) => {
    const outcome = await log(said);
    expect(outcome.ok ? [] : Object.keys(outcome.fields)).toEqual([field]);
    expect(await findActivity(database.db, id)).toBeNull();
  });

  test("today is not the future, wherever the server stands: 17:30 UTC is tomorrow in Việt Nam", async () => {
    const context = { ...(await world.as("nalua.suoihoa")), clock: fixedClock("2026-10-20T17:30:00Z") };
    expect(await run(logActivity, context, sent({ heldOn: "2026-10-21" }))).toMatchObject({ ok: true });
  });

  test("evidence of another person, or of another unit", async () => {
    const foreign = await storeFile(await world.as("daumoi.suoihoa"), {
      unitId: world.unitId("na-lua"),
      name: "anh.png",
      bytes: png("a"),
    });
    expect(await log({ evidence: foreign.id })).toMatchObject({
      ok: false,
      fields: { evidence: expect.any(String) },
    });
    const ofCommune = await storeFile(await world.as("daumoi.suoihoa"), {
      unitId: world.unitId("xa"),
      name: "anh.png",
      bytes: png("b"),
    });
    expect(await log({ evidence: ofCommune.id }, "daumoi.suoihoa")).toMatchObject({ ok: false });
  });
});

describe("who may", () => {
  test("the communicator of the village and the coordinator of the commune", async () => {
    expect(await log()).toMatchObject({ ok: true });
    const other = "0199f000-0000-7000-8000-000000000002";
    expect(await log({ id: other }, "daumoi.suoihoa")).toMatchObject({ ok: true });
  });

  test("nobody else: leader, administrator, the school's reporter", async () => {
    for (const who of ["lanhdao.suoihoa", "quantri.suoihoa", "thcs.suoihoa"] as const)
      await expect(log({}, who)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(log({ unitId: id })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the database is the last honest guard", () => {
  const insert = async (said: Record<string, unknown>) => {
    await log();
    const recorded = await findActivity(database.db, id);
    const next = { ...recorded!, id: "0199f000-0000-7000-8000-000000000003", ...said };
    await database.db.transaction().execute((db) => insertActivity(db, next));
  };

  test.each([
    [{ participants: 58 }, "activity_counts_add_up"],
    [{ participants: null }, "activity_total_follows_from_its_parts"],
    [{ men: null, women: 40, otherSex: 20 }, "activity_known_sexes_within_total"],
    [{ children: 60 }, "activity_parts_within_total"],
    [{ women: -1, men: 60 }, "activity_counts_not_negative"],
    [{ embedded: true, host: " " }, "activity_embedded_names_its_host"],
    [{ quantity: 0 }, "activity_quantity_positive"],
  ])("%o breaks %s", async (said, constraint) => {
    await expect(insert(said)).rejects.toMatchObject({ constraint });
  });
});

describe("two at once", () => {
  const committed = committedDatabase();

  test("record once: one is told that the other was first", async () => {
    const shared = await buildWorld(committed.db);
    const context = await shared.as("nalua.suoihoa");
    const form = {
      id,
      unitId: shared.unitId("na-lua"),
      kind: "talk",
      heldOn: "2026-10-18",
      women: "3",
      men: "4",
    };
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => run(logActivity, context, form)));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.repeated)).toHaveLength(3);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4);
    const differing = await Promise.allSettled(
      ["5", "6"].map((women) =>
        run(logActivity, context, { ...form, id: "0199f000-0000-7000-8000-000000000009", women }),
      ),
    );
    expect(differing.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await committed.db.selectFrom("ledger_entries").select("source_id").execute()).toHaveLength(2);
  });
});
