import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { hashPassword } from "#platform/session/passwords.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId, demoPersonId } from "../../demo/demo-world.ts";
import { findActor } from "./actors.queries.ts";
import { addPerson } from "./add-person.ts";
import { changePassword } from "./change-password.ts";
import { findCredential } from "./credentials.queries.ts";
import { endAppointment } from "./end-appointment.ts";
import { getAppointments } from "./get-appointments.ts";
import { listPeople } from "./list-people.ts";
import { resetPassword } from "./reset-password.ts";
import { listUnitsToAppointAt } from "./units-to-appoint-at.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const refused = expect.any(String) as string;
const form = (values: object = {}) => ({
  id: demoId("new-person"),
  unitId: world.unitId("tieu-hoc"),
  role: "reporter",
  name: "Lò Thị Mai Hoa",
  username: "hoa.tieuhoc",
  ...values,
});
const audited = async () =>
  (await database.db.selectFrom("audit_log").select(["command", "subject_id", "detail"]).execute()).map(
    ({ command }) => command,
  );

describe("adding a person", () => {
  test("leaves a trail without personal data", async () => {
    await run(addPerson, await world.as("quantri.suoihoa"), form());
    const rows = await database.db.selectFrom("audit_log").selectAll().execute();
    expect(rows).toMatchObject([
      { command: "person.add", unit_id: world.unitId("tieu-hoc"), subject_id: demoId("new-person") },
    ]);
    expect(rows[0]?.detail).toEqual({ role: "reporter" });
  });

  test("sent twice makes one account, and shows no second password", async () => {
    const context = await world.as("quantri.suoihoa");
    const first = await run(addPerson, context, form());
    expect(first).toMatchObject({
      ok: true,
      value: { firstPassword: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as string },
    });
    const again = await run(addPerson, context, form());
    expect(again).toMatchObject({ ok: true, value: { firstPassword: null, username: "hoa.tieuhoc" } });
    expect(await audited()).toEqual(["person.add"]);
  });

  test.each([{ name: "Người khác" }, { role: "leader" }, { username: "ten.khac" }])(
    "sent again with other content is a conflict: %j",
    async (other) => {
      const context = await world.as("quantri.suoihoa");
      await run(addPerson, context, form());
      await expect(run(addPerson, context, form(other))).rejects.toMatchObject({ code: "conflict" });
    },
  );

  test("a sign-in name left out is made from the name, one that is taken refused", async () => {
    const context = await world.as("quantri.suoihoa");
    const made = await run(addPerson, context, form({ username: "" }));
    expect(made).toMatchObject({ ok: true, value: { username: "hoa.ltm" } });
    const other = await run(addPerson, context, form({ id: demoId("other"), username: "" }));
    expect(other).toMatchObject({ ok: true, value: { username: "hoa.ltm2" } });
    const taken = await run(addPerson, context, form({ id: demoId("third"), username: "HOA.LTM" }));
    expect(taken).toEqual({ ok: false, fields: { username: refused } });
  });

  test.each([
    ["name", { name: "" }],
    ["role", { role: "king" }],
    ["role", { role: undefined }],
    ["unitId", { unitId: "" }],
    ["username", { username: "có dấu" }],
    ["username", { username: "a-b" }],
  ])("is refused at %s: %j", async (field, values) => {
    const outcome = await run(addPerson, await world.as("quantri.suoihoa"), form(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: refused } });
  });

  test.each(["daumoi.suoihoa", "lanhdao.suoihoa", "thcs.suoihoa"] as const)(
    "is not for %s",
    async (username) => {
      await expect(run(addPerson, await world.as(username), form())).rejects.toMatchObject({
        code: "not-allowed",
      });
    },
  );

  test("nor for the administrator of the commune in the province above, or nowhere", async () => {
    const context = await world.as("quantri.suoihoa");
    const province = form({ unitId: world.unitId("tinh") });
    await expect(run(addPerson, context, province)).rejects.toMatchObject({ code: "not-allowed" });
    const nowhere = form({ unitId: demoId("nowhere") });
    await expect(run(addPerson, context, nowhere)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("ending a role", () => {
  const teacher = demoPersonId("thcs.suoihoa");
  const end = (values: object = {}) => ({ personId: teacher, unitId: world.unitId("thcs"), ...values });

  test("keeps the account of who has another, and takes the password of who has none", async () => {
    const context = await world.as("quantri.suoihoa");
    await database.db
      .insertInto("appointments")
      .values({
        id: demoId("second"),
        person_id: teacher,
        unit_id: world.unitId("tieu-hoc"),
        role: "reporter",
        valid_from: "2026-09-01",
      })
      .execute();
    await run(endAppointment, context, end());
    expect((await findActor(world.dependencies, teacher))?.appointments.map(({ unitId }) => unitId)).toEqual([
      world.unitId("tieu-hoc"),
    ]);
    expect((await findCredential(database.db, teacher))?.hash).not.toBeNull();
    await run(endAppointment, context, end({ unitId: world.unitId("tieu-hoc") }));
    expect(await findActor(world.dependencies, teacher)).toBeNull();
    expect((await findCredential(database.db, teacher))?.hash).toBeNull();
  });

  test("twice is once", async () => {
    const context = await world.as("quantri.suoihoa");
    expect(await run(endAppointment, context, end())).toEqual({ ok: true, value: { ended: 1 } });
    expect(await run(endAppointment, context, end())).toEqual({ ok: true, value: { ended: 0 } });
    expect(await audited()).toEqual(["person.end-appointment"]);
  });

  test("on the day it began is possible: it was given by mistake", async () => {
    const context = await world.as("quantri.suoihoa");
    await run(addPerson, context, form());
    const mistake = { personId: demoId("new-person"), unitId: world.unitId("tieu-hoc") };
    expect(await run(endAppointment, context, mistake)).toEqual({ ok: true, value: { ended: 1 } });
  });

  test("is not for others, and nobody ends their own", async () => {
    for (const username of ["daumoi.suoihoa", "thcs.suoihoa", "lanhdao.suoihoa"] as const) {
      await expect(run(endAppointment, await world.as(username), end())).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
    const self = { personId: demoPersonId("quantri.suoihoa"), unitId: world.unitId("xa") };
    await expect(run(endAppointment, await world.as("quantri.suoihoa"), self)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const elsewhere = end({ unitId: world.unitId("tinh") });
    await expect(run(endAppointment, await world.as("quantri.suoihoa"), elsewhere)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("a forgotten password", () => {
  test("of who also acts elsewhere is not this administrator's to make anew", async () => {
    const teacher = demoPersonId("thcs.suoihoa");
    await database.db
      .insertInto("appointments")
      .values({
        id: demoId("second"),
        person_id: teacher,
        unit_id: world.unitId("tinh"),
        role: "coordinator",
        valid_from: "2026-09-01",
      })
      .execute();
    const context = await world.as("quantri.suoihoa");
    await expect(run(resetPassword, context, { personId: teacher })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("is not for others, nor for oneself, nor of nobody", async () => {
    const teacher = { personId: demoPersonId("thcs.suoihoa") };
    for (const username of ["daumoi.suoihoa", "thcs.suoihoa"] as const) {
      await expect(run(resetPassword, await world.as(username), teacher)).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
    const context = await world.as("quantri.suoihoa");
    const self = { personId: context.actor.personId };
    await expect(run(resetPassword, context, self)).rejects.toMatchObject({ code: "not-allowed" });
    const nobody = { personId: demoId("nobody") };
    await expect(run(resetPassword, context, nobody)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("changing the own password", () => {
  const chosen = "bốn mùa hoa ban nở";
  test.each([
    ["present", { present: "wrong" }],
    ["present", { present: "" }],
    ["chosen", { chosen: "ngắn", again: "ngắn" }],
    ["chosen", { chosen: "mật khẩu hiện nay", again: "mật khẩu hiện nay" }],
    ["again", { again: "khác hẳn nhau" }],
  ])("is refused at %s: %j", async (field, values) => {
    const context = await world.as("thcs.suoihoa");
    await database.db
      .updateTable("auth_accounts")
      .set({ password: await hashPassword("mật khẩu hiện nay") })
      .where("user_id", "=", context.actor.personId)
      .execute();
    const change = { present: "mật khẩu hiện nay", chosen, again: chosen, ...values };
    expect(await run(changePassword, context, change)).toEqual({ ok: false, fields: { [field]: refused } });
  });
});

describe("who is who", () => {
  test("the administrator sees the roles of the commune and below, found by typing without accents", async () => {
    const context = await world.as("quantri.suoihoa");
    const all = await listPeople(context, {});
    expect(all).toMatchObject({ total: 9, page: 1, pages: 1 });
    expect(all.rows.filter(({ isSelf }) => isSelf).map(({ username }) => username)).toEqual([
      "quantri.suoihoa",
    ]);
    const found = async (sought: string) =>
      (await listPeople(context, { sought })).rows.map(({ username }) => username);
    expect(await found("dau moi")).toEqual(["daumoi.suoihoa"]);
    expect(await found("tram y te")).toEqual(["tramyte.suoihoa"]);
    expect(await found("nalua")).toEqual(["nalua.suoihoa"]);
    expect(await found("_")).toEqual([]);
  });

  test("nobody else sees accounts", async () => {
    const coordinator = await world.as("daumoi.suoihoa");
    await expect(listPeople(coordinator, {})).rejects.toMatchObject({ code: "not-allowed" });
    const asked = { personId: demoPersonId("thcs.suoihoa"), unitId: world.unitId("thcs") };
    await expect(getAppointments(coordinator, asked)).rejects.toMatchObject({ code: "not-found" });
    expect(await getAppointments(await world.as("quantri.suoihoa"), asked)).toMatchObject([
      { role: "reporter" },
    ]);
  });

  test("accounts are given in the own unit and those below", async () => {
    const context = await world.as("quantri.suoihoa");
    const units = await listUnitsToAppointAt(context, null);
    expect(units[0]?.name).toBe("Xã Suối Hoa");
    expect(units).toHaveLength(17);
    await expect(listUnitsToAppointAt(context, world.unitId("tinh"))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(listUnitsToAppointAt(await world.as("thcs.suoihoa"), null)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
