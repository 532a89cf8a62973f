import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { installJobs } from "#platform/jobs/install-jobs.ts";
import { jsonLog } from "#platform/log.ts";
import { ask } from "./ask.ts";
import { addressOf } from "./address-of.ts";
import { leaveNothing } from "./leave-nothing.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** What a test file needs to make its own copy of the migrated database. */
export interface TestServer {
  /** May make and drop databases. Its own database stays empty. */
  readonly admin: DatabaseAddress;
  /** Owns the copies, as it owns the tables in them. */
  readonly owner: DatabaseAddress;
  /** The owner's name, quoted for SQL. */
  readonly ownerRole: string;
  /** Serves, as the site does. */
  readonly app: DatabaseAddress;
  /** Everything of this run that lies on the disk: open for passing through, as /srv or /var/lib are. */
  readonly folder: string;
  /** Migrated once; copied for each test file. */
  readonly template: string;
}

/**
 * Before the database tests: a server, and in it one database migrated to the present. The server is an embedded
 * one that forgets, or, with TEST_DATABASE_URL, any PostgreSQL whose login may make databases and roles.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "lantoa-test-"));
  await chmod(folder, 0o711);
  process.once("exit", () => leaveNothing(folder));
  const server = await openServer(process.env["TEST_DATABASE_URL"], folder);
  const template = `lantoa_test_${randomBytes(4).toString("hex")}`;
  const ownerRole = String(await ask(server.owner, "select quote_ident(current_user)"));
  await ask(server.admin, `create database ${template} owner ${ownerRole}`);
  await migrate(addressOf(server.owner, template), join(import.meta.dirname, "../../db/migrations"));
  await installJobs(addressOf(server.owner, template));
  const { admin, owner, app } = server;
  project.provide("testServer", { admin, owner, ownerRole, app, folder, template });
  return async () => {
    await ask(server.admin, `drop database ${template} with (force)`);
    await server.stop();
    await rm(folder, { recursive: true });
  };
}

async function openServer(url: string | undefined, folder: string) {
  if (url) {
    const address = { connectionString: url };
    return { admin: address, owner: address, app: address, stop: async () => {} };
  }
  const log = jsonLog((line) => line.includes('"level":"error"') && process.stderr.write(`${line}\n`));
  const server = await startEmbeddedPostgres({ dataDirectory: join(folder, "shared"), log, fast: true });
  return { admin: server.superuser, owner: server.owner, app: server.app, stop: () => server.stop() };
}
