import { beforeAll, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { changePassword } from "#domain/people/change-password.ts";
import { endAppointment } from "#domain/people/end-appointment.ts";
import { openTestApi, testPassword, type TestApi } from "#tests/support/api.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoPersonId } from "../../demo/demo-world.ts";

const database = committedDatabase();
let world: World;
let site: TestApi;
beforeAll(async () => {
  world = await buildWorld(database.db);
  site = await openTestApi(database, world);
});

const list = (token?: string) => site.send("GET", "/api/v1/activities", token === undefined ? {} : { token });

test("a password opens a session, whose token is asked for with every request", async () => {
  const token = await site.signIn("thcs.suoihoa");
  expect(await list(token)).toMatchObject({ status: 200 });
  expect((await list()).status).toBe(401);
  expect((await list("")).status).toBe(401);
  expect((await list(`${token.slice(0, -4)}AAA=`)).status).toBe(401);
  // The token without its signature, as it lies in the database, opens nothing.
  expect((await list(token.split(".")[0])).status).toBe(401);
});

test("a wrong password opens none, and says no more than that", async () => {
  const attempt = (body: unknown) => site.send("POST", "/api/v1/sessions", { body });
  const wrong = await attempt({ username: "thcs.suoihoa", password: "sai mật khẩu" });
  expect(wrong).toMatchObject({ status: 401, body: { type: "urn:lantoa:problem:wrong-credentials" } });
  expect((await attempt({ username: "nobody.at-all", password: "sai mật khẩu" })).body).toEqual(wrong.body);
  expect(await attempt({ username: "thcs.suoihoa" })).toMatchObject({
    status: 422,
    body: { fields: { password: expect.any(String) } },
  });
});

test("an office behind one address signs in one after the other, however often", async () => {
  for (let time = 0; time < 25; time += 1) expect(await site.signIn("thcs.suoihoa")).not.toBe("");
});

test("who guesses has to wait, and only for that account", async () => {
  const attempt = (password: string) =>
    site.send("POST", "/api/v1/sessions", { body: { username: "dichvu.suoihoa", password } });
  await site.signIn("dichvu.suoihoa");
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => attempt(`đoán lần thứ ${n}`)));
  expect(guesses.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(2);
  // Not even the right one: who is told that it was right has guessed it.
  const right = await attempt(testPassword);
  expect(right).toMatchObject({ status: 429, body: { type: "urn:lantoa:problem:too-many-tries" } });
  expect(right.headers.get("retry-after")).toBe("300");
  expect(await site.signIn("thcs.suoihoa")).not.toBe("");
});

test("signing out ends it at once", async () => {
  const token = await site.signIn("thcs.suoihoa");
  expect((await list(token)).status).toBe(200);
  expect((await site.send("DELETE", "/api/v1/sessions/current", { token })).status).toBe(204);
  expect((await list(token)).status).toBe(401);
});

test("a new password ends every session at once", async () => {
  const token = await site.signIn("tramyte.suoihoa");
  expect((await list(token)).status).toBe(200);
  const { actor } = await world.as("tramyte.suoihoa");
  const chosen = "một mật khẩu khác nữa";
  const outcome = await run(
    changePassword,
    { ...site.dependencies, actor },
    { present: testPassword, chosen, again: chosen },
  );
  expect(outcome).toMatchObject({ ok: true });
  expect((await list(token)).status).toBe(401);
});

test("an appointment that ends takes its rights along at once", async () => {
  const token = await site.signIn("nalua.suoihoa");
  expect((await list(token)).status).toBe(200);
  const { actor } = await world.as("quantri.suoihoa");
  const ended = { personId: demoPersonId("nalua.suoihoa"), unitId: world.unitId("na-lua") };
  expect(await run(endAppointment, { ...site.dependencies, actor }, ended)).toMatchObject({ ok: true });
  expect((await list(token)).status).toBe(401);
});

test("a cookie serves reading, and changing only from our own pages", async () => {
  const token = await site.signIn("thcs.suoihoa");
  const cookie = `better-auth.session_token=${encodeURIComponent(token)}`;
  expect((await site.send("GET", "/api/v1/activities", { headers: { cookie } })).status).toBe(200);
  const change = (headers: Readonly<Record<string, string>>) =>
    site.send("POST", "/api/v1/activities", { body: {}, headers: { cookie, ...headers } });
  expect((await change({ origin: "http://lantoa.example" })).status).toBe(422);
  expect((await change({ "sec-fetch-site": "same-origin" })).status).toBe(422);
  for (const [header, said] of [
    ["origin", "http://elsewhere.example"],
    ["sec-fetch-site", "cross-site"],
  ] as const)
    expect(await change({ [header]: said })).toMatchObject({
      status: 403,
      body: { type: "urn:lantoa:problem:foreign-page" },
    });
  // A program says itself who it is; no page of another site can make it do so.
  expect(
    (
      await site.send("POST", "/api/v1/activities", {
        token,
        body: {},
        headers: { origin: "http://elsewhere.example" },
      })
    ).status,
  ).toBe(422);
});
