import { expect, test } from "vitest";
import { addressesFrom } from "./database-address.ts";

const serving = "postgres://web@db.example/lantoa";
const migrating = "postgres://owner@db.example/lantoa";

test("no DATABASE_URL means the embedded database", () => {
  expect(addressesFrom({})).toBe(null);
  expect(addressesFrom({ DATABASE_URL: "" })).toBe(null);
  expect(() => addressesFrom({ DATABASE_MIGRATION_URL: migrating })).toThrow("DATABASE_URL");
});

test("one URL serves and migrates; a second one migrates", () => {
  expect(addressesFrom({ DATABASE_URL: serving })).toEqual({
    owner: { connectionString: serving },
    app: { connectionString: serving },
  });
  expect(addressesFrom({ DATABASE_URL: serving, DATABASE_MIGRATION_URL: migrating })).toEqual({
    owner: { connectionString: migrating },
    app: { connectionString: serving },
  });
});
