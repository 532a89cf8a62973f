/**
 * A process of its own that starts the embedded PostgreSQL of a data folder, says so in one line, and stops it
 * when its input ends: node serve-until-told.ts FOLDER
 */
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { silentLog } from "#platform/log.ts";

// Whoever started us may be gone before we have said anything; the server is to be stopped all the same.
process.stdout.on("error", () => {});
const server = await startEmbeddedPostgres({ dataDirectory: process.argv[2]!, log: silentLog });
const client = new Client(server.owner);
await client.connect();
await client.query("create table if not exists seen (uid int)");
await client.query("insert into seen values ($1)", [process.getuid?.()]);
const { rows } = await client.query<{ seen: number }>("select count(*)::int as seen from seen");
await client.end();
process.stdout.write(`${JSON.stringify({ seen: rows[0]!.seen, home: server.home })}\n`);
await text(process.stdin);
await server.stop();
