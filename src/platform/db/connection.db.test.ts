import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { silentLog } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { openDatabase } from "./connection.ts";
import { constraintOf, violationOf } from "./constraint-name.ts";

const database = committedDatabase();

async function first(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db);
  return rows[0]?.value;
}

test("serves as lantoa_app, in UTC, with a limit on each statement", async () => {
  expect(await first("current_user::text")).toBe("lantoa_app");
  expect(await first("current_setting('timezone')")).toBe("UTC");
  expect(await first("current_setting('statement_timeout')")).toBe("30s");
  expect(await first("current_setting('application_name')")).toBe("lantoa");
  await expect(sql`create table own (id int)`.execute(database.db)).rejects.toThrow("permission denied");
});

test("a statement that takes too long is cancelled, and the connection serves on", async () => {
  const db = openDatabase(database.app, { log: silentLog, statementTimeout: 50, size: 1 });
  await expect(sql`select pg_sleep(10)`.execute(db)).rejects.toThrow("statement timeout");
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await db.destroy();
});

test("an idle connection that the server closes is replaced", async () => {
  const errors: string[] = [];
  const db = openDatabase(database.app, {
    log: { ...silentLog, error: (event) => errors.push(event) },
    size: 1,
  });
  const pid = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;
  const before = await pid();
  await ask(database.app, `select pg_terminate_backend(${before})`);
  await expect.poll(() => errors).toEqual(["database.connection-lost"]);
  expect(await pid()).not.toBe(before);
  await db.destroy();
});

describe("values arrive", () => {
  test.each([
    ["date '2026-11-20'", "2026-11-20"],
    ["array[date '2026-11-20', null]", ["2026-11-20", null]],
    ["timestamptz '2026-11-20 07:00+07'", new Date("2026-11-20T00:00:00Z")],
    ["9007199254740991::bigint", 9_007_199_254_740_991],
    ["array[1790, null]::bigint[]", [1790, null]],
    ["1234.50::numeric(14, 2)", 1234.5],
    ["array['thôn Nà Ữ', 'a,b']", ["thôn Nà Ữ", "a,b"]],
    ["'[1, {\"a\": null}]'::jsonb", [1, { a: null }]],
    ["null::date", null],
  ])("%s", async (expression, value) => {
    expect(await first(expression)).toEqual(value);
  });

  test("never a whole number that is off by a little", async () => {
    await expect(first("9007199254740993::bigint")).rejects.toThrow(RangeError);
    expect(await first("1")).toBe(1);
  });
});

describe("what PostgreSQL refused", () => {
  const refused = async (statement: string) =>
    ask(database.owner, statement).then(
      () => expect.fail("was not refused"),
      (error: unknown) => error,
    );

  test("is told by the constraint's name, whatever its kind", async () => {
    await ask(
      database.owner,
      `create table held (
        id int constraint held_once unique, amount int constraint amount_not_negative check (amount >= 0),
        day daterange, note text not null default '', constraint days_apart exclude using gist (day with &&))`,
    );
    await ask(database.owner, "insert into held values (1, 1, '[2026-01-01,2026-02-01)')");
    const values = {
      held_once: "(1, 1, null)",
      amount_not_negative: "(2, -1, null)",
      days_apart: "(3, 1, '[2026-01-15,]')",
    };
    for (const [name, row] of Object.entries(values)) {
      expect(constraintOf(await refused(`insert into held values ${row}`))).toBe(name);
    }
    expect(violationOf(await refused("insert into held values (4, 1, null, null)"))).toEqual({
      code: "23502",
      constraint: null,
      table: "held",
      column: "note",
    });
  });

  test("is nothing of the kind for other errors", async () => {
    expect(constraintOf(await refused("select 1 / 0"))).toBe(null);
    expect(constraintOf(new Error("held_once"))).toBe(null);
    expect(constraintOf(null)).toBe(null);
  });
});
