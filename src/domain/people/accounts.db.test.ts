import { beforeAll, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { openSessions, type Sessions } from "#platform/session/sessions.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { findActor } from "./actors.queries.ts";
import { addPerson } from "./add-person.ts";
import { changePassword } from "./change-password.ts";
import { endAppointment } from "./end-appointment.ts";
import { resetPassword } from "./reset-password.ts";

/** One account from its first day to its last, through the sign-in that people use. */
const database = committedDatabase();
let world: World;
let sessions: Sessions;
beforeAll(async () => {
  world = await buildWorld(database.db);
  sessions = openSessions({
    pool: database.pool,
    secret: "only for this test, and long enough for it",
    origin: "http://127.0.0.1:3000",
  });
});

const personId = demoId("new-person");
const username = "hoa.ltm";

async function signIn(password: string): Promise<Headers | null> {
  const entry = await sessions.signIn({ username, password }, new Headers());
  if (!entry.ok) return null;
  return new Headers({ cookie: entry.cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}

async function valueOf<Value>(outcome: Promise<{ ok: true; value: Value } | { ok: false; fields: object }>) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.fields));
  return answer.value;
}

async function own() {
  const actor = await findActor(world.dependencies, personId);
  if (!actor) throw new Error("acts for nobody");
  return { ...world.dependencies, actor };
}

const administrator = () => world.as("quantri.suoihoa");
let password = "";

test("the first password opens the account", async () => {
  const account = {
    id: personId,
    unitId: world.unitId("tieu-hoc"),
    role: "reporter",
    name: "Lò Thị Mai Hoa",
  };
  const added = await valueOf(run(addPerson, await administrator(), account));
  expect(added).toMatchObject({ personId, username });
  password = added.firstPassword ?? "";
  const headers = await signIn(password);
  expect(headers && (await sessions.findPerson(headers))).toBe(personId);
  expect((await own()).actor.appointments).toMatchObject([
    { unitId: world.unitId("tieu-hoc"), role: "reporter" },
  ]);
  expect(await signIn("something else")).toBeNull();
});

test("a changed password opens it, the old one no more, and every session is over", async () => {
  const headers = await signIn(password);
  const chosen = "bốn mùa hoa ban nở";
  const change = { present: password, chosen, again: chosen };
  expect(await valueOf(run(changePassword, await own(), change))).toEqual({ username });
  expect(headers && (await sessions.findPerson(headers))).toBeNull();
  expect(await signIn(password)).toBeNull();
  expect(await signIn(chosen)).not.toBeNull();
  password = chosen;
});

test("a forgotten password is made anew by the administrator", async () => {
  const headers = await signIn(password);
  const { firstPassword } = await valueOf(run(resetPassword, await administrator(), { personId }));
  expect(headers && (await sessions.findPerson(headers))).toBeNull();
  expect(await signIn(password)).toBeNull();
  expect(await signIn(firstPassword)).not.toBeNull();
  password = firstPassword;
});

test("a role that ended opens nothing any more", async () => {
  const headers = await signIn(password);
  const end = { personId, unitId: world.unitId("tieu-hoc") };
  expect(await valueOf(run(endAppointment, await administrator(), end))).toEqual({ ended: 1 });
  expect(headers && (await sessions.findPerson(headers))).toBeNull();
  expect(await signIn(password)).toBeNull();
  expect(await findActor(world.dependencies, personId)).toBeNull();
  expect(await valueOf(run(endAppointment, await administrator(), end))).toEqual({ ended: 0 });
});
