import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { correctActivity } from "./correct-activity.ts";
import { getActivity } from "./get-activity.ts";
import { logActivity } from "./log-activity.ts";
import { withdrawActivity } from "./withdraw-activity.ts";

const database = testDatabase();
let world: World;

const id = "0199f000-0000-7000-8000-000000000001";
const content = {
  kind: "communication-session",
  title: "Họp bản",
  heldOn: "2026-10-18",
  women: "31",
  men: "28",
};
const png = (text: string) => Buffer.from(`\x89PNG\r\n\x1a\n${text}`, "latin1");

beforeEach(async () => {
  world = await buildWorld(database.db);
  await log();
});

const log = async () =>
  run(logActivity, await world.as("nalua.suoihoa"), { id, unitId: world.unitId("na-lua"), ...content });
const correct = async (said: Record<string, unknown>, who: Parameters<World["as"]>[0] = "nalua.suoihoa") =>
  run(correctActivity, await world.as(who), {
    id,
    expectedVersion: "1",
    reason: "Đếm lại",
    ...content,
    ...said,
  });
const withdraw = async (
  said: Record<string, unknown> = {},
  who: Parameters<World["as"]>[0] = "nalua.suoihoa",
) => run(withdrawActivity, await world.as(who), { id, expectedVersion: "1", reason: "Ghi trùng", ...said });
const seen = async () => getActivity(await world.as("lanhdao.suoihoa"), id);
const store = async (text: string) =>
  storeFile(await world.as("nalua.suoihoa"), {
    unitId: world.unitId("na-lua"),
    name: `${text}.png`,
    bytes: png(text),
  });

describe("a correction", () => {
  test("keeps the old version whole, with the reason and who gave it", async () => {
    const outcome = await correct({ women: "33", topics: "role-models" }, "daumoi.suoihoa");
    expect(outcome).toMatchObject({
      ok: true,
      value: { version: 2, changed: ["participants", "women", "topics"] },
    });
    const { activity, versions } = await seen();
    expect(activity).toMatchObject({
      version: 2,
      women: 33,
      participants: 61,
      recordedBy: expect.any(String),
    });
    expect(activity.changedBy).not.toBe(activity.recordedBy);
    expect(versions).toMatchObject([
      {
        version: 1,
        content: { title: "Họp bản", women: 31, participants: 59, children: null, topics: [] },
        reason: "Đếm lại",
        replacedByName: "Cán bộ đầu mối (mẫu)",
      },
    ]);
  });

  test("re-posts the ledger: other measures, other day, other amounts", async () => {
    await correct({ kind: "news-item", quantity: "3", heldOn: "2026-09-30", women: "", men: "" });
    expect(await database.db.selectFrom("ledger_entries").selectAll().execute()).toMatchObject([
      { measure: "news-items", amount: 3, day: "2026-09-30", women: null },
    ]);
  });

  test("sent twice is made once", async () => {
    await correct({ women: "33" });
    expect(await correct({ women: "33" })).toMatchObject({ ok: true, value: { version: 2, repeated: true } });
    expect((await seen()).versions).toHaveLength(1);
  });

  test("of what somebody else changed meanwhile is not made", async () => {
    await correct({ women: "33" }, "daumoi.suoihoa");
    await expect(correct({ women: "34" })).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(correct({ women: "33" })).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await correct({ women: "34", expectedVersion: "2" })).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
  });

  test("that changes nothing, gives no reason or does not add up is refused", async () => {
    expect(await correct({})).toEqual({
      ok: false,
      fields: { "": "Chưa có gì thay đổi so với bản đã ghi." },
    });
    expect(await correct({ women: "33", reason: "" })).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(await correct({ participants: "60" })).toMatchObject({
      fields: { participants: expect.any(String) },
    });
    expect((await seen()).versions).toEqual([]);
  });

  test("leaves the late repeat of the first sending harmless", async () => {
    await correct({ women: "33" });
    expect(await log()).toEqual({ ok: true, value: { id, repeated: true } });
    expect((await seen()).activity).toMatchObject({ version: 2, women: 33 });
  });

  test("adds evidence and leaves some out; the old version still names what it had", async () => {
    const [first, second] = [await store("a"), await store("b")];
    await correct({ evidence: [first.id, second.id] });
    await correct({ expectedVersion: "2", evidence: second.id, reason: "Có người đề nghị không đăng ảnh" });
    const { evidence, versions } = await seen();
    expect(evidence.map((file) => file.id)).toEqual([second.id]);
    expect(versions.map((version) => version.evidence.length)).toEqual([0, 2]);
    // The colleague above keeps what the village's own person uploaded.
    const kept = await correct(
      { expectedVersion: "3", evidence: second.id, place: "Nhà văn hóa" },
      "daumoi.suoihoa",
    );
    expect(kept).toMatchObject({ ok: true, value: { changed: ["place"] } });
  });

  test("is for those who may record there; a stranger does not even learn that it exists", async () => {
    await expect(correct({ women: "33" }, "lanhdao.suoihoa")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(correct({ women: "33" }, "thcs.suoihoa")).rejects.toMatchObject({ code: "not-found" });
    await expect(getActivity(await world.as("thcs.suoihoa"), id)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a withdrawal", () => {
  test("leaves it visible, with the reason, and counting for nothing", async () => {
    expect(await withdraw()).toEqual({ ok: true, value: { id, repeated: false } });
    const { activity, versions, countsFor, mayCorrect } = await seen();
    expect(activity.withdrawnAt).toEqual(world.dependencies.clock());
    expect(versions).toMatchObject([{ version: 1, reason: "Ghi trùng" }]);
    expect({ countsFor, mayCorrect }).toEqual({ countsFor: [], mayCorrect: false });
    expect(await database.db.selectFrom("ledger_entries").selectAll().execute()).toEqual([]);
  });

  test("sent twice is made once, and ends all correcting", async () => {
    await withdraw();
    expect(await withdraw()).toMatchObject({ ok: true, value: { repeated: true } });
    expect((await seen()).versions).toHaveLength(1);
    await expect(correct({ women: "33" })).rejects.toMatchObject({ code: "conflict" });
  });

  test("needs a reason, the present version and the right to record", async () => {
    expect(await withdraw({ reason: "" })).toMatchObject({
      ok: false,
      fields: { reason: expect.any(String) },
    });
    await correct({ women: "33" });
    await expect(withdraw()).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(withdraw({}, "lanhdao.suoihoa")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(withdraw({}, "thcs.suoihoa")).rejects.toMatchObject({ code: "not-found" });
  });
});
