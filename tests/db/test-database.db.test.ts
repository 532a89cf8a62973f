import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { constraintOf } from "#platform/db/constraint-name.ts";
import { testDatabase } from "#tests/support/test-database.ts";

/** The ground that all other database tests stand on. */
const database = testDatabase();
const unit = { id: "018f0000-0000-7000-8000-000000000001" };
const listUnits = () => database.db.selectFrom("units").select(["id", "demo"]).execute();

test("starts from the migrated tables, as the serving role", async () => {
  expect(await listUnits()).toEqual([]);
  expect((await sql<{ name: string }>`select current_user::text as name`.execute(database.db)).rows).toEqual([
    { name: "lantoa_app" },
  ]);
});

describe.each(["one test", "another test"])("%s", () => {
  test("sees nothing of what others wrote", async () => {
    expect(await listUnits()).toEqual([]);
    await database.db.insertInto("units").values(unit).execute();
    expect(await listUnits()).toEqual([{ ...unit, demo: false }]);
  });
});

test("a transaction commits or rolls back as a whole", async () => {
  const failing = database.db.transaction().execute(async (db) => {
    await db.insertInto("units").values(unit).execute();
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  expect(await listUnits()).toEqual([]);

  await database.db.transaction().execute((db) => db.insertInto("units").values(unit).execute());
  expect(await listUnits()).toHaveLength(1);
});

test("a refused statement spoils nothing but itself, in a transaction or out of one", async () => {
  await database.db.insertInto("units").values(unit).execute();
  const again = database.db.insertInto("units").values(unit).execute();
  expect(await again.catch(constraintOf)).toBe("units_pkey");
  const inside = database.db.transaction().execute((db) => db.insertInto("units").values(unit).execute());
  expect(await inside.catch(constraintOf)).toBe("units_pkey");
  expect(await listUnits()).toHaveLength(1);
});

test("transactions side by side wait for each other", async () => {
  const ids = ["018f0000-0000-7000-8000-000000000002", "018f0000-0000-7000-8000-000000000003"];
  await Promise.all(
    ids.map((id) =>
      database.db.transaction().execute((db) => db.insertInto("units").values({ id }).execute()),
    ),
  );
  expect(await listUnits()).toHaveLength(2);
});
