import { Client, DatabaseError, type ClientBase } from "pg";
import type { DatabaseAddress } from "./database-address.ts";
import { MigrationError } from "./migration-error.ts";
import { readMigrations, type Migration } from "./migration-files.ts";
import { ensureServingRole } from "./serving-role.ts";

/** Any number that no other advisory lock of this database uses. */
const migrationLock = 179_001;

/**
 * Brings the database to the state of the folder: forward only, each file in its own transaction together with
 * its row in `schema_migrations`. Processes that start at once queue; the later ones find nothing left to do.
 * @returns the names of the files applied now
 * @throws MigrationError where an applied file was edited, renamed or removed, or a new one fails: all before it
 *   stay applied, nothing of it does
 */
export async function migrate(address: DatabaseAddress, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({
    ...address,
    application_name: "lantoa (migrate)",
    connectionTimeoutMillis: 10_000,
  });
  // A connection lost while idle is reported by the next query.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("set statement_timeout = 0; set client_min_messages = warning; set timezone = 'UTC'");
    // Released with the session, should this process be killed.
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await ensureServingRole(client);
    const applied = await readApplied(client);
    requireSameHistory(applied, migrations);
    const pending = migrations.slice(applied.length);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

async function readApplied(client: ClientBase): Promise<Applied[]> {
  await client.query(`
    create table if not exists schema_migrations (
      number integer constraint schema_migrations_pkey primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query<Applied>(
    "select number, name, sha256 from schema_migrations order by number",
  );
  return rows;
}

/**
 * What was applied must be the beginning of what the folder holds, letter by letter: so a file that was edited,
 * removed, or slipped in before an applied one comes to light.
 */
export function requireSameHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const file = migrations[index];
    if (file?.name === row.name && file.sha256 === row.sha256) continue;
    if (file?.name === row.name) {
      throw new MigrationError(
        `Tệp ${file.name} đã bị sửa sau khi chạy trên cơ sở dữ liệu. Trả tệp về như cũ và ghi thay đổi vào một tệp mới.`,
      );
    }
    if (file && file.number < row.number) {
      throw new MigrationError(
        `Tệp ${file.name} chen vào trước ${row.name}, là tệp đã chạy. Đặt cho nó số lớn hơn mọi tệp đã chạy.`,
      );
    }
    throw new MigrationError(
      `Cơ sở dữ liệu đã chạy ${row.name} mà bản phần mềm này không có: dữ liệu mới hơn phần mềm. Cài bản Lan Tỏa mới hơn.`,
    );
  }
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.text);
    await client.query("insert into schema_migrations (number, name, sha256) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new MigrationError(`Tệp ${migration.name}${lineOf(error, migration.text)}: ${String(error)}`, {
      cause: error,
    });
  }
}

/** PostgreSQL counts characters from 1; people count lines. */
function lineOf(error: unknown, text: string): string {
  const position = error instanceof DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isInteger(position) ? `, dòng ${text.slice(0, position - 1).split("\n").length}` : "";
}
