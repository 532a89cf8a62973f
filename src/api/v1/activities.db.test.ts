import { beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "#tests/support/api.ts";
import { checkReply } from "#tests/support/check-reply.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";

const database = committedDatabase();
const path = "/api/v1/activities";
let world: World;
let site: TestApi;
let school: string;
let village: string;
let made = 0;

beforeAll(async () => {
  world = await buildWorld(database.db);
  site = await openTestApi(database, world);
  school = await site.signIn("thcs.suoihoa");
  village = await site.signIn("nalua.suoihoa");
});

const newId = () => `0199f000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;
const activity = (said: Record<string, unknown> = {}) => ({
  id: newId(),
  unitId: world.unitId("thcs"),
  kind: "extracurricular",
  heldOn: "2026-10-12",
  women: 34,
  men: 29,
  ...said,
});
type Sent = Parameters<TestApi["send"]>[2];
/** Sends, and holds the answer against what openapi.json says of it. */
async function send(method: "GET" | "POST", route: string, address: string, sent: Sent = {}) {
  const answer = await site.send(method, address, { token: school, ...sent });
  await checkReply(site, method, route, answer);
  return answer;
}
const post = (body: unknown, sent: Sent = {}) => send("POST", path, path, { body, ...sent });
const get = (id: string, sent: Sent = {}) => send("GET", `${path}/{id}`, `${path}/${id}`, sent);

describe("recording", () => {
  test("answers 201 with where it is, then 200 with the same, then 409 to anything else", async () => {
    const said = activity();
    const first = await post(said);
    expect(first).toMatchObject({ status: 201, body: { id: said.id } });
    expect(first.headers.get("location")).toBe(`${path}/${said.id}`);
    const again = await post(said);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await post({ ...said, women: 35 })).toMatchObject({
      status: 409,
      body: { type: "urn:lantoa:problem:conflict", retry: false },
    });
    expect(await get(said.id)).toMatchObject({
      status: 200,
      body: { unitName: "Trường Trung học cơ sở Suối Hoa", participants: 63, version: 1, withdrawnAt: null },
    });
  });

  test("takes null for what was not said, as it answers itself", async () => {
    const said = activity({ women: null, men: null, host: null, note: null, taskId: null });
    expect((await post(said)).status).toBe(201);
    expect((await get(said.id)).body).toMatchObject({ participants: null, women: null, note: null });
  });

  test("says at which fields something is wrong", async () => {
    expect(await post(activity({ participants: 60, heldOn: "hôm qua", kind: "dance" }))).toMatchObject({
      status: 422,
      body: { fields: { participants: expect.any(String), heldOn: expect.any(String) } },
    });
    expect(await post(activity({ kind: "dance" }))).toMatchObject({
      status: 422,
      body: { fields: { kind: expect.any(String) } },
    });
    expect(await post({})).toMatchObject({ status: 422, body: { fields: { id: expect.any(String) } } });
  });

  test("is for the unit's own people and those above", async () => {
    expect(await post(activity(), { token: village })).toMatchObject({
      status: 403,
      body: { type: "urn:lantoa:problem:not-allowed" },
    });
    const coordinator = await site.signIn("daumoi.suoihoa");
    expect((await post(activity(), { token: coordinator })).status).toBe(201);
    expect((await post(activity({ unitId: newId() }))).status).toBe(404);
    expect((await site.send("POST", path, { body: activity() })).status).toBe(401);
  });

  test.each([
    ["no JSON", "{", {}, 400],
    ["a list", "[]", {}, 400],
    ["nothing", "", {}, 400],
    ["a form", "id=1", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["JSON that does not say so", "{}", { "content-type": "text/plain" }, 415],
  ] as const)("turns away %s", async (_, body, headers, status) => {
    expect((await post(body, { headers })).status).toBe(status);
  });

  test("turns away what is too large, told or untold", async () => {
    const large = JSON.stringify(activity({ note: "x".repeat(300_000) }));
    expect((await post(large, { headers: { "content-length": String(large.length) } })).status).toBe(413);
    expect((await post(large)).status).toBe(413);
  });

  test("hostile text is text", async () => {
    const note = "'); drop table activities; -- <script>\u0000\u2028{}";
    const said = activity({ title: '"\\', note, place: "$1" });
    expect((await post(said)).status).toBe(201);
    expect((await get(said.id)).body).toMatchObject({
      title: '"\\',
      place: "$1",
      note: note.replace("\u0000", ""),
    });
  });

  test("when too many wait, says when to come back", async () => {
    const narrow = await openTestApi(database, world, { waiting: 0 });
    await narrow.send("GET", path, { token: school });
    const forms = Array.from({ length: 20 }, () => activity());
    const answers = await Promise.all(
      forms.map((body) => narrow.send("POST", path, { token: school, body })),
    );
    // Two are under way at once, and no third may wait.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 503]));
    const busy = answers.find(({ status }) => status === 503);
    expect(busy?.body).toMatchObject({ type: "urn:lantoa:problem:busy", retry: true });
    expect(busy?.headers.get("retry-after")).toBe("1");
    const turnedAway = forms[answers.findIndex(({ status }) => status === 503)];
    expect((await post(turnedAway)).status).toBe(201);
  });
});

describe("reading", () => {
  test("shows nothing to strangers, and does not tell hidden from missing", async () => {
    const said = activity();
    await post(said);
    const hidden = await get(said.id, { token: village });
    expect(hidden.status).toBe(404);
    expect((await get(newId(), { token: village })).body).toEqual(hidden.body);
    expect((await get("not-an-id")).status).toBe(404);
    expect((await site.send("GET", `${path}/${said.id}`)).status).toBe(401);
  });

  test("lists what one sees, a page at a time", async () => {
    const said = activity({ title: "Thi vẽ về việc nhà", heldOn: "2026-10-19" });
    await post(said);
    const list = (query: string, sent: Sent = {}) => send("GET", path, `${path}${query}`, sent);
    expect((await list("?text=thi%20ve")).body).toMatchObject({
      activities: [{ id: said.id }],
      totals: { rows: 1, women: 34 },
      page: 1,
    });
    expect((await list("", { token: village })).body).toMatchObject({ activities: [] });
    expect((await list(`?unitId=${world.unitId("thcs")}`, { token: village })).status).toBe(404);
    expect(await list("?from=hôm nay&page=0")).toMatchObject({
      status: 422,
      body: { fields: { from: expect.any(String), page: expect.any(String) } },
    });
  });
});

describe("putting right", () => {
  const correct = (id: string, body: unknown, sent: Sent = {}) =>
    send("POST", `${path}/{id}/corrections`, `${path}/${id}/corrections`, { body, ...sent });
  const withdraw = (id: string, body: unknown, sent: Sent = {}) =>
    send("POST", `${path}/{id}/withdrawal`, `${path}/${id}/withdrawal`, { body, ...sent });

  test("needs the version one had before one's eyes, and a reason", async () => {
    const { id, unitId: _, ...said } = activity();
    await post({ id, unitId: world.unitId("thcs"), ...said });
    const better = { ...said, women: 36, expectedVersion: 1, reason: "Đếm lại danh sách" };
    expect(await correct(id, { ...better, reason: "" })).toMatchObject({
      status: 422,
      body: { fields: { reason: expect.any(String) } },
    });
    expect(await correct(id, better)).toMatchObject({
      status: 200,
      body: { id, version: 2, changed: ["participants", "women"] },
    });
    expect((await correct(id, better)).status).toBe(200);
    expect(await correct(id, { ...better, women: 37 })).toMatchObject({
      status: 409,
      body: { type: "urn:lantoa:problem:changed-meanwhile", retry: true },
    });
    expect((await correct(id, better, { token: village })).status).toBe(404);
    expect((await get(id)).body).toMatchObject({ version: 2, women: 36, participants: 65 });
  });

  test("an activity taken back stays visible and counts for nothing", async () => {
    const said = activity();
    await post(said);
    const withdrawal = { expectedVersion: 1, reason: "Ghi nhầm đơn vị" };
    expect((await withdraw(said.id, withdrawal, { token: village })).status).toBe(404);
    expect(await withdraw(said.id, withdrawal)).toMatchObject({ status: 200, body: { id: said.id } });
    expect((await get(said.id)).body).toMatchObject({ countsFor: [], withdrawnAt: expect.any(String) });
  });
});

describe("the description", () => {
  test("is OpenAPI 3.1 and names every route", async () => {
    const { status, body } = await site.send("GET", "/api/v1/openapi.json");
    expect(status).toBe(200);
    expect(body).toMatchObject({ openapi: "3.1.0" });
    const described = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(
      ([route, methods]) => Object.keys(methods).map((method) => `${method} ${route}`),
    );
    const served = site.api.routes
      .filter(({ method, path: route }) => method !== "ALL" && !route.endsWith("openapi.json"))
      .map(({ method, path: route }) => `${method.toLowerCase()} ${route.replace(/:(\w+)/g, "{$1}")}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  test("says of a new activity what the form's schema says", async () => {
    const { body } = await site.send("GET", "/api/v1/openapi.json");
    expect(body).toMatchObject({
      paths: {
        [path]: {
          post: {
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    required: ["id", "unitId", "kind", "heldOn"],
                    properties: { women: { type: "integer" } },
                  },
                },
              },
            },
          },
        },
      },
    });
  });
});

test("what is not there is a problem too, and a bug is a reference that leads to the log", async () => {
  expect(await site.send("GET", "/api/v1/nothing", { token: school })).toMatchObject({
    status: 404,
    body: { type: "urn:lantoa:problem:not-found" },
  });
  const seen: unknown[] = [];
  const broken = await openTestApi(
    database,
    { ...world, dependencies: { ...world.dependencies, clock: () => new Date(Number.NaN) } },
    { log: { info: () => {}, error: (...said) => seen.push(said) } },
  );
  const fault = await broken.send("GET", path, { token: school });
  expect(fault).toMatchObject({ status: 500, body: { type: "urn:lantoa:problem:fault" } });
  expect(JSON.stringify(seen)).toContain((fault.body as { reference: string }).reference);
});
