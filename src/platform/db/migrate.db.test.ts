import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { emptyDatabase } from "#tests/support/test-database.ts";
import { migrate } from "./migrate.ts";
import { MigrationError } from "./migration-error.ts";

const units = "create table units (id int);\ngrant select on units to lantoa_app;\n";
const people = "create table people (id int);\ninsert into people values (1790);\n";

const database = emptyDatabase();
let folder: string;
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const tables = () =>
  ask(
    database.owner,
    "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'public'",
  );

beforeEach(async () => {
  await ask(database.owner, "drop schema public cascade; create schema public");
  folder = await mkdtemp(join(tmpdir(), "lantoa-migrations-"));
  await write("0001_units.sql", units);
});
afterEach(() => rm(folder, { recursive: true }));

test("applies what is new, once, in order, and remembers it", async () => {
  await write("README.md", "no migration");
  expect(await migrate(database.owner, folder)).toEqual(["0001_units.sql"]);
  await write("0002_people.sql", people);
  expect(await migrate(database.owner, folder)).toEqual(["0002_people.sql"]);
  expect(await migrate(database.owner, folder)).toEqual([]);
  expect(await ask(database.owner, "select id from people")).toBe(1790);
  expect(await ask(database.owner, "select has_table_privilege('lantoa_app', 'units', 'select')")).toBe(true);
  expect(await ask(database.owner, "select has_table_privilege('lantoa_app', 'people', 'select')")).toBe(
    false,
  );
});

test("processes that start at once apply each file once", async () => {
  await write("0002_people.sql", people);
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.owner, folder)));
  expect(applied.flat().toSorted()).toEqual(["0001_units.sql", "0002_people.sql"]);
  expect(await ask(database.owner, "select count(*)::int from people")).toBe(1);
});

test("a file that fails leaves nothing of itself, keeps all before it, and says where", async () => {
  await write("0002_people.sql", `${people}\n-- và đây là chỗ sai\ncreate tabel oops (id int);\n`);
  await write("0003_more.sql", "create table more (id int);");
  await expect(migrate(database.owner, folder)).rejects.toThrow(/0002_people\.sql, dòng 5: .*syntax error/);
  expect(await tables()).toBe("schema_migrations units");

  await write("0002_people.sql", people);
  expect(await migrate(database.owner, folder)).toEqual(["0002_people.sql", "0003_more.sql"]);
});

describe("refuses, and changes nothing,", () => {
  /** Why it refused. */
  const refusal = async (): Promise<string> => {
    const before = await tables();
    const error = await migrate(database.owner, folder).catch((thrown: unknown) => thrown);
    expect(await tables()).toBe(before);
    return error instanceof MigrationError ? error.message : `no refusal: ${String(error)}`;
  };

  test("an applied file that was edited; line ends do not matter", async () => {
    await migrate(database.owner, folder);
    await write("0001_units.sql", units.replaceAll("\n", "\r\n"));
    expect(await migrate(database.owner, folder)).toEqual([]);
    await write("0001_units.sql", `${units}-- một chữ thêm\n`);
    await write("0002_people.sql", people);
    expect(await refusal()).toMatch(/0001_units\.sql đã bị sửa/);
  });

  test("an applied file that is gone", async () => {
    await write("0002_people.sql", people);
    await migrate(database.owner, folder);
    await rm(join(folder, "0002_people.sql"));
    expect(await refusal()).toMatch(/0002_people\.sql mà bản phần mềm này không có/);
    await write("0003_more.sql", "create table more (id int);");
    expect(await refusal()).toMatch(/0002_people\.sql mà bản phần mềm này không có/);
  });

  test("a new file before an applied one", async () => {
    await write("0003_more.sql", "create table more (id int);");
    await migrate(database.owner, folder);
    await write("0002_people.sql", people);
    expect(await refusal()).toMatch(/0002_people\.sql chen vào trước 0003_more\.sql/);
  });

  test("a number used twice", async () => {
    await write("0001_people.sql", people);
    expect(await refusal()).toMatch(/0001_units\.sql: số thứ tự đã có tệp khác dùng/);
  });

  test("a name out of form", async () => {
    for (const name of ["2_people.sql", "0002-people.sql", "0002_Người.sql"]) {
      await write(name, people);
      expect(await refusal()).toMatch(/tên phải có dạng/);
      await rm(join(folder, name));
    }
  });

  test("a file that ends its own transaction", async () => {
    await write("0002_people.sql", `${people}COMMIT;\nselect 1;`);
    expect(await refusal()).toMatch(/0002_people\.sql: .*không tự mở hay kết thúc giao dịch/);
  });
});
