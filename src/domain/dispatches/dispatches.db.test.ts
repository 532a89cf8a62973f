import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { addRecipients } from "./add-recipients.ts";
import { getDispatches } from "./get-dispatches.ts";
import { listReceived } from "./list-received.ts";
import { markDispatch } from "./mark-dispatch.ts";
import { recordDispatches } from "./record-dispatches.ts";

const database = testDatabase();
const planId = "0198c0de-0000-7000-8000-00000000e001";
const formId = "0198c0de-0000-7000-8000-00000000e002";

interface Begun {
  readonly world: World;
  readonly sender: Context;
  /** Ids of the recipients: the school, and one outside the system. */
  readonly recipients: readonly string[];
}

async function begin(): Promise<Begun> {
  const world = await buildWorld(database.db);
  const sender = await world.as("daumoi.suoihoa");
  const plan = {
    planId,
    unitId: world.unitId("xa"),
    purpose: "programme",
    title: "Kế hoạch",
    number: "27/KH-UBND",
    issuedOn: "12/10/2026",
  };
  await run(recordIssuedPlan, sender, plan);
  const names = "- Thường trực Đảng ủy xã;\nThường trực Đảng ủy xã";
  await run(addRecipients, sender, { planId, units: world.unitId("thcs"), names });
  const { recipients } = await getDispatches(sender, planId);
  return { world, sender, recipients: recipients.map(({ id }) => id) };
}

const send = (context: Context, changes: object = {}) =>
  run(recordDispatches, context, {
    planId,
    formId,
    channel: "document-axis",
    sentOn: "13/10/2026",
    ...changes,
  });

describe("nơi nhận", () => {
  test("units nearby, and anyone by name, each once", async () => {
    const { world, sender } = await begin();
    const { recipients, offered } = await getDispatches(sender, planId);
    expect(recipients.map(({ name, unitId }) => [name, unitId])).toEqual([
      ["Trường Trung học cơ sở Suối Hoa", world.unitId("thcs")],
      ["Thường trực Đảng ủy xã", null],
    ]);
    expect(offered.map(({ id }) => id)).not.toContain(world.unitId("thcs"));
    expect(offered).toContainEqual({ id: world.unitId("tinh"), name: "Ủy ban nhân dân tỉnh Minh Họa" });
  });

  test("no unit out of reach, and not nothing", async () => {
    const { sender } = await begin();
    expect(await run(addRecipients, sender, { planId, units: formId })).toMatchObject({
      ok: false,
      fields: { units: expect.any(String) },
    });
    expect(await run(addRecipients, sender, { planId })).toMatchObject({
      ok: false,
      fields: { names: expect.any(String) },
    });
  });
});

describe("a sending", () => {
  test("is recorded once for each recipient, however often it is pressed", async () => {
    const { sender, recipients } = await begin();
    expect(await send(sender, { recipients })).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await send(sender, { recipients })).toMatchObject({ ok: true, value: { count: 0 } });
    const sent = (await getDispatches(sender, planId)).recipients.flatMap(({ dispatches }) => dispatches);
    expect(sent).toMatchObject([
      { channel: "document-axis", sentOn: "2026-10-13", receivedOn: null },
      { channel: "document-axis", sentOn: "2026-10-13", receivedOn: null },
    ]);
  });

  test.each([
    ["sentOn", { sentOn: "21/10/2026" }],
    ["sentOn", { sentOn: "11/10/2026" }],
    ["channel", { channel: "pigeon" }],
    ["recipients", { recipients: [] }],
    ["recipients", { recipients: [planId] }],
  ])("is refused at %s", async (field, wrong) => {
    const { sender, recipients } = await begin();
    expect(await send(sender, { recipients, ...wrong })).toMatchObject({
      ok: false,
      fields: { [field]: expect.any(String) },
    });
  });

  test("is no matter for the receiver or a leader", async () => {
    const { world, recipients } = await begin();
    for (const username of ["thcs.suoihoa", "lanhdao.suoihoa"] as const)
      await expect(send(await world.as(username), { recipients })).rejects.toMatchObject({
        code: "not-allowed",
      });
  });
});

describe("received", () => {
  test("the receiving unit's people find it, open it, and the sender sees when", async () => {
    const { world, sender, recipients } = await begin();
    await send(sender, { recipients });
    const school = await world.as("thcs.suoihoa");
    const [received, ...others] = await listReceived(school);
    expect(others).toEqual([]);
    expect(received).toMatchObject({
      planId,
      title: "Kế hoạch",
      receivedOn: null,
      inSight: true,
      mayMark: true,
    });
    expect(await listReceived(await world.as("tramyte.suoihoa"))).toEqual([]);
    const dispatchId = received?.id;
    await run(markDispatch, school, { dispatchId, mark: "opened" });
    expect((await getDispatches(sender, planId)).recipients[0]?.dispatches).toMatchObject([
      { receivedOn: "2026-10-20", openedAt: new Date("2026-10-20T03:00:00Z") },
    ]);
    await expect(
      run(markDispatch, await world.as("tramyte.suoihoa"), { dispatchId, mark: "received" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("not before it was sent; a mistake is taken back", async () => {
    const { sender, recipients } = await begin();
    await send(sender, { recipients });
    const [first] = (await getDispatches(sender, planId)).recipients;
    const dispatchId = first?.dispatches[0]?.id;
    expect(
      await run(markDispatch, sender, { dispatchId, mark: "received", day: "12/10/2026" }),
    ).toMatchObject({ ok: false });
    await run(markDispatch, sender, { dispatchId, mark: "void" });
    expect((await getDispatches(sender, planId)).recipients[0]?.dispatches).toEqual([]);
    await expect(run(markDispatch, sender, { dispatchId, mark: "received" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
