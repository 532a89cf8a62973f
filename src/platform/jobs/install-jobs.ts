import { runMigrations } from "graphile-worker";
import { Pool } from "pg";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { servingRole } from "#platform/db/serving-role.ts";
import { calmPool } from "./queue-pool.ts";

export const jobsSchema = "graphile_worker";

/** Tables of the queue that the serving role fills and empties; its migrations stay the owner's. */
const served = ["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs"];

/**
 * Brings the queue's own schema (graphile_worker) to the installed version, as the owner of the tables, and lets
 * the serving role use it: queue, take and end jobs, and no more. Done already, it changes nothing. Goes after
 * `migrate`, which makes the role.
 */
export async function installJobs(address: DatabaseAddress): Promise<void> {
  const pool = calmPool(new Pool({ ...address, max: 1, application_name: "lantoa (jobs)" }));
  try {
    await runMigrations({ pgPool: pool, schema: jobsSchema });
    await pool.query(grants);
  } finally {
    await pool.end();
  }
}

/** The queue's tables refuse everyone but their owner row by row, so each wants a policy beside the grant. */
const grants = `
  grant usage on schema ${jobsSchema} to ${servingRole};
  grant select on ${jobsSchema}.migrations to ${servingRole};
  ${served.map((table) => `grant select, insert, update, delete on ${jobsSchema}.${table} to ${servingRole};`).join("\n")}
  do $$
  declare served text;
  begin
    foreach served in array array[${served.map((table) => `'${table}'`).join(", ")}] loop
      if not exists (select from pg_policies where schemaname = '${jobsSchema}' and tablename = served) then
        execute format('create policy serving_role_works on ${jobsSchema}.%I to ${servingRole} using (true)', served);
      end if;
    end loop;
  end $$;`;
