import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { addPerson, type AddedPerson } from "./add-person.ts";

/** At the same moment, over connections of their own: what a double click and a bad line do. */
const database = committedDatabase();
let administrator: Context;
let unitId: string;
beforeAll(async () => {
  const world = await buildWorld(database.db);
  administrator = await world.as("quantri.suoihoa");
  unitId = world.unitId("tieu-hoc");
});

async function add(id: string, said: { name: string; username?: string }): Promise<AddedPerson> {
  const outcome = await run(addPerson, administrator, { id, unitId, role: "reporter", ...said });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
  return outcome.value;
}

test(
  "an account sent several times at once is one account with one first password",
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 10; round += 1) {
      const [id, name] = [newId(), `Quàng Văn Thử ${"ABCDEFGHIK"[round]}`];
      const added = await Promise.all([1, 2, 3, 4, 5, 6].map(() => add(id, { name })));
      expect(new Set(added.map(({ username }) => username)).size).toBe(1);
      expect(added.filter(({ firstPassword }) => firstPassword !== null)).toHaveLength(1);
    }
  },
);

test("people of one name who come at once get a sign-in name each", async () => {
  const added = await Promise.all([1, 2, 3].map(() => add(newId(), { name: "Lường Thị Cùng Tên" })));
  expect(new Set(added.map(({ username }) => username)).size).toBe(3);
  expect(added.map(({ firstPassword }) => firstPassword)).not.toContain(null);
});

test("a sign-in name asked for that two want at once goes to one of them", async () => {
  const wanted = { name: "Vì Văn Muốn", username: "muon.vv" };
  const outcomes = await Promise.allSettled([1, 2].map(() => add(newId(), wanted)));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refused = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  expect(String(refused.reason)).toContain("Tên đăng nhập này đã có người dùng");
});
