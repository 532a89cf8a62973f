import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { askExtension } from "./ask-extension.ts";
import { decideExtension } from "./decide-extension.ts";
import { getExtensionPage } from "./get-extension-page.ts";
import { getToDo } from "./get-to-do.ts";
import { insertSamplePlan } from "./sample-plan.ts";

const database = testDatabase();
let world: World;
let of: { dutyId: string; unitId: string; period: string };
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  const { dutyId } = await insertSamplePlan(database.db, commune, world.dependencies.newId);
  of = { dutyId, unitId: world.unitId("thcs"), period: "2026" };
});

const id = "0199f000-0000-7000-8000-00000000000a";
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const ask = async (who: DemoUsername, said: Record<string, unknown> = {}) =>
  run(askExtension, await world.as(who), { id, ...of, until: "2026-11-25", reason: "Mưa lũ", ...said });
const decide = async (who: DemoUsername, said: Record<string, unknown>) =>
  run(decideExtension, await world.as(who), { id, ...said });
const page = async (who: DemoUsername) => getExtensionPage(await world.as(who), of);
const audits = async () =>
  (
    await database.db
      .selectFrom("audit_log")
      .select("command")
      .where("command", "like", "extension.%")
      .execute()
  ).map(({ command }) => command);

describe("asking for a later day", () => {
  test("once, however often the button is pressed; another wording under that id is a conflict", async () => {
    expect(await ask("thcs.suoihoa")).toEqual({ ok: true, value: { due: "2026-11-19", repeated: false } });
    expect(await ask("thcs.suoihoa")).toEqual({ ok: true, value: { due: "2026-11-19", repeated: true } });
    await expect(ask("thcs.suoihoa", { reason: "Khác" })).rejects.toEqual(problem("conflict"));
    await expect(ask("thcs.suoihoa", { id: id.replace(/a$/, "b") })).rejects.toEqual(problem("conflict"));
    expect(await audits()).toEqual(["extension.ask"]);
  });

  test("with a reason, for a day after the one that holds, not years away", async () => {
    expect(await ask("thcs.suoihoa", { reason: " " })).toMatchObject({
      ok: false,
      fields: { reason: /lý do/ },
    });
    expect(await ask("thcs.suoihoa", { until: "2026-11-19" })).toMatchObject({ ok: false });
    expect(await ask("thcs.suoihoa", { until: "2062-11-25" })).toMatchObject({ ok: false });
  });

  test("by the unit's own people, for a report that it owes", async () => {
    await expect(ask("tramyte.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(ask("daumoi.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(ask("thcs.suoihoa", { period: "2025" })).rejects.toEqual(problem("not-found"));
    await expect(ask("thcs.suoihoa", { unitId: world.unitId("na-lua") })).rejects.toEqual(
      problem("not-found"),
    );
  });
});

describe("the answer", () => {
  beforeEach(async () => {
    await ask("thcs.suoihoa");
  });

  test("waits among the coordinator's things to do, and nobody else's", async () => {
    const rows = async (who: DemoUsername) =>
      (await getToDo(await world.as(who))).groups.flatMap((group) => group.rows.map(({ object }) => object));
    expect(await rows("daumoi.suoihoa")).toContainEqual(
      expect.stringMatching(/^đề nghị gia hạn .* của Trường/),
    );
    expect((await rows("thcs.suoihoa")).join()).not.toContain("gia hạn");
  });

  test("grants that day or another, and the day counts", async () => {
    expect(await decide("daumoi.suoihoa", { decision: "granted", until: "2026-11-23" })).toMatchObject({
      ok: true,
    });
    expect(await decide("daumoi.suoihoa", { decision: "granted", until: "2026-11-23" })).toMatchObject({
      value: { repeated: true },
    });
    expect((await page("thcs.suoihoa")).obligation).toMatchObject({
      due: "2026-11-23",
      originalDue: "2026-11-19",
    });
    expect(await audits()).toEqual(["extension.ask", "extension.decide"]);
    // Decided once: another word does not write over it, a further question can be asked.
    await expect(decide("daumoi.suoihoa", { decision: "refused", remark: "Không" })).rejects.toEqual(
      problem("changed-meanwhile"),
    );
    const again = { id: id.replace(/a$/, "b"), until: "2026-11-30" };
    expect(await ask("thcs.suoihoa", again)).toMatchObject({ ok: true, value: { due: "2026-11-23" } });
  });

  test("refuses with a word, and the day stays", async () => {
    expect(await decide("daumoi.suoihoa", { decision: "refused" })).toMatchObject({ ok: false });
    expect(
      await decide("daumoi.suoihoa", { decision: "refused", remark: "Cần số trước 20/11" }),
    ).toMatchObject({
      ok: true,
    });
    const read = await page("thcs.suoihoa");
    expect(read.obligation.due).toBe("2026-11-19");
    expect(read).toMatchObject({
      mayAsk: true,
      mayDecide: false,
      extensions: [{ remark: "Cần số trước 20/11" }],
    });
  });

  test("is the coordinator's of the unit that receives it; out of sight for the neighbour", async () => {
    const grant = { decision: "granted", until: "2026-11-25" };
    for (const who of ["thcs.suoihoa", "lanhdao.suoihoa", "quantri.suoihoa"] as const)
      // oxlint-disable-next-line no-await-in-loop
      await expect(decide(who, grant)).rejects.toEqual(problem("not-allowed"));
    await expect(decide("daumoi.suoihoa", { ...grant, until: "2026-11-18" })).resolves.toMatchObject({
      ok: false,
    });
    await expect(page("tramyte.suoihoa")).rejects.toEqual(problem("not-found"));
    expect(await page("daumoi.suoihoa")).toMatchObject({ mayAsk: false, mayDecide: true });
  });
});
