import { join } from "node:path";
import { expect, test } from "vitest";
import { readMigrations } from "#platform/db/migration-files.ts";
import { ask } from "#tests/support/ask.ts";
import { committedDatabase } from "#tests/support/test-database.ts";

const database = committedDatabase();

test("the project's migrations are numbered without a gap", async () => {
  const migrations = await readMigrations(join(import.meta.dirname, "../../db/migrations"));
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test("the serving role owns nothing and may not change what was migrated", async () => {
  expect(
    await ask(
      database.owner,
      `select count(*)::int from pg_class where relowner = 'lantoa_app'::regrole
        or (relnamespace = 'public'::regnamespace and has_table_privilege('lantoa_app', oid, 'truncate, trigger'))`,
    ),
  ).toBe(0);
  expect(await ask(database.owner, "select has_schema_privilege('lantoa_app', 'public', 'create')")).toBe(
    false,
  );
  expect(
    await ask(database.owner, "select has_table_privilege('lantoa_app', 'schema_migrations', 'select')"),
  ).toBe(false);
});
