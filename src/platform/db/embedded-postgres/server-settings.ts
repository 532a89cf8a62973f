import { listenSettings, type ServerPlace } from "./server-place.ts";

/**
 * Written into postgresql.conf when the cluster is made, for a machine with two cores and little memory. An
 * operator may change them there or with ALTER SYSTEM.
 */
export const initialSettings = {
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "1GB",
  max_connections: "60",
  random_page_cost: "1.1",
  // Compiling a plan costs more than it saves on queries of milliseconds.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // A week of log files in the cluster's folder `log`, each overwritten a week later.
  log_filename: "postgres-%a.log",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_truncate_on_rotation: "on",
  // The detail of a refused row holds personal data.
  log_error_verbosity: "terse",
} as const satisfies Record<string, string>;

/** Given on the command line at every start, where nothing in the cluster can weaken it. */
export function startSettings(
  place: ServerPlace,
  clusterName: string,
  fast: boolean,
): Record<string, string> {
  return {
    ...listenSettings(place),
    cluster_name: clusterName,
    logging_collector: "on",
    ...(fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}

/** As PostgreSQL's programs take them: -c name=value. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
