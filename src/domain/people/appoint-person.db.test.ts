import { beforeEach, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoPersonId } from "../../demo/demo-world.ts";
import { findActor } from "./actors.queries.ts";
import { appointPerson } from "./appoint-person.ts";
import { endAppointment } from "./end-appointment.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const refused = expect.any(String) as string;
const form = (values: object = {}) => ({
  username: "thcs.suoihoa",
  unitId: world.unitId("tieu-hoc"),
  role: "reporter",
  ...values,
});
const rolesOf = async () =>
  (await findActor(world.dependencies, demoPersonId("thcs.suoihoa")))?.appointments.map(
    ({ unitId, role }) => `${role} ${unitId}`,
  );

test("a second role is added to the first, once", async () => {
  const context = await world.as("quantri.suoihoa");
  expect(await run(appointPerson, context, form({ username: " THCS.suoihoa " }))).toMatchObject({
    ok: true,
    value: { repeated: false },
  });
  expect(await run(appointPerson, context, form())).toMatchObject({ ok: true, value: { repeated: true } });
  expect(await rolesOf()).toEqual([
    `reporter ${world.unitId("thcs")}`,
    `reporter ${world.unitId("tieu-hoc")}`,
  ]);
  const audited = await database.db.selectFrom("audit_log").select(["command", "detail"]).execute();
  expect(audited).toEqual([{ command: "person.appoint", detail: { role: "reporter" } }]);
});

test.each(["khong.co.ai", ""])("a sign-in name that nobody has is refused: %j", async (username) => {
  const outcome = await run(appointPerson, await world.as("quantri.suoihoa"), form({ username }));
  expect(outcome).toEqual({ ok: false, fields: { username: refused } });
});

test("an account that was closed is not opened again by a role", async () => {
  const context = await world.as("quantri.suoihoa");
  const personId = demoPersonId("thcs.suoihoa");
  await run(endAppointment, context, { personId, unitId: world.unitId("thcs") });
  expect(await run(appointPerson, context, form())).toEqual({ ok: false, fields: { username: refused } });
});

test.each(["daumoi.suoihoa", "thcs.suoihoa", "lanhdao.suoihoa"] as const)(
  "%s administers nothing and gives no role",
  async (username) => {
    await expect(run(appointPerson, await world.as(username), form())).rejects.toMatchObject({
      code: "not-allowed",
    });
  },
);
