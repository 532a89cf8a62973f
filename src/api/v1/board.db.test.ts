import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { keepCounters } from "#domain/progress/keep-counters.ts";
import { post, writePlan } from "#domain/progress/write-samples.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { openTestApi, type TestApi } from "#tests/support/api.ts";
import { checkReply } from "#tests/support/check-reply.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";

const database = committedDatabase();
const path = "/api/v1/board";
let world: World;
let site: TestApi;
let leader: string;
let reporter: string;

beforeAll(async () => {
  world = await buildWorld(database.db);
  site = await openTestApi(database, world);
  leader = await site.signIn("lanhdao.suoihoa");
  reporter = await site.signIn("tramyte.suoihoa");
  const province = await getUnit(database.db, world.unitId("tinh"), "2026-10-20");
  await writePlan(database.db, province, [{ subjectKinds: ["agency"] }]);
  await keepCounters(world.dependencies);
  const event = { measure: "communication-events", day: "2026-05-04", amount: 2 };
  await post(database.db, [{ ...event, unitId: world.unitId("thcs") }]);
});

async function get(query: string, token: string | null = leader, headers: Record<string, string> = {}) {
  const answer = await site.send("GET", `${path}${query}`, { ...(token ? { token } : {}), headers });
  await checkReply(site, "GET", path, answer);
  return answer;
}

describe("the board", () => {
  test("answers units with their figures and their trend", async () => {
    const { status, body, headers } = await get("?fresh=1");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toMatchObject({
      place: { name: "Xã Suối Hoa" },
      rowsAre: "units",
      quarters: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    });
    const rows = (body as { rows: { id: string; figures: unknown[] }[] }).rows;
    expect(rows.find(({ id }) => id === world.unitId("thcs"))?.figures).toMatchObject([
      {
        standing: "met",
        bound: 1,
        reached: 1,
        amount: 2,
        trend: [{ reached: 0 }, { reached: 1 }, { reached: 1 }, { reached: 1 }],
      },
    ]);
  });

  test("is packed for whoever can unpack it, and says how old it is", async () => {
    const plain = await get("");
    const packed = await site.api.request(path, {
      headers: { host: "lantoa.example", authorization: `Bearer ${leader}`, "accept-encoding": "br, gzip" },
    });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    const unpacked = gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString();
    expect(JSON.parse(unpacked)).toMatchObject({ place: { name: "Xã Suối Hoa" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.headers.get("server-timing")).toMatch(/^age;dur=\d+$/);
  });
});

describe("who sees it", () => {
  test("nobody without signing in", async () => {
    expect((await get("", null)).status).toBe(401);
  });

  test("nobody what is kept for another: the commune's board is not the reporter's", async () => {
    const commune = `?place=${world.unitId("xa")}`;
    expect((await get(commune)).status).toBe(200);
    expect((await get(commune, reporter)).status).toBe(404);
    expect((await get(`?place=${world.unitId("tinh")}`)).status).toBe(404);
    expect((await get("", reporter)).body).toMatchObject({ place: { name: "Trạm Y tế" } });
  });
});

test.each(["?place=here", "?period=2026-Q5", "?period=soon", "?fresh=yes", "?as=before"])(
  "refuses %s",
  async (query) => {
    expect((await get(query)).status).toBe(422);
  },
);

test("does not know a plan that does not bind the place", async () => {
  expect((await get(`?plan=${world.unitId("xa")}`)).status).toBe(404);
});
