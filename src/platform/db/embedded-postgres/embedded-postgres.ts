import type { DatabaseAddress } from "#platform/db/database-address.ts";
import type { Log } from "#platform/log.ts";
import { appRole, ownerRole, passwordOf, superuserRole } from "./cluster-secret.ts";
import { keepServer } from "./keep-server.ts";
import { openCluster } from "./open-cluster.ts";

export interface EmbeddedPostgresOptions {
  /** Made if missing. Everything of the cluster lies in it, or it says where (cluster-home.ts). */
  readonly dataDirectory: string;
  readonly log: Log;
  /** For tests alone: nothing is flushed to disk, and the server ends with this process. */
  readonly fast?: boolean;
  /** How long a running server may fail to answer before it is stopped and started anew, in milliseconds. */
  readonly patience?: number;
}

export interface EmbeddedPostgres {
  /** Owns the database `lantoa` and migrates it; no superuser. */
  readonly owner: DatabaseAddress;
  /** Serves: may do what the migrations grant to it. */
  readonly app: DatabaseAddress;
  /** For administration only: making and dropping databases, restoring. Its database is `postgres`. */
  readonly superuser: DatabaseAddress;
  /** Where the cluster and its secret lie. */
  readonly home: string;
  /** Lets go of the server, and shuts it down in order if no other process uses it. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the real PostgreSQL that npm brought, on the cluster of the data folder, which is made the first time.
 * Finds a server already running there, left by a killed process or used by a living one, and shares it.
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options.dataDirectory, options.fast ?? false);
  const kept = await keepServer(cluster, options.log, options.patience ?? 15_000);
  const address = (user: string, database: string): DatabaseAddress => ({
    host: kept.host,
    port: kept.port,
    user,
    password: passwordOf(user, cluster.secret),
    database,
  });
  return {
    owner: address(ownerRole, "lantoa"),
    app: address(appRole, "lantoa"),
    superuser: address(superuserRole, "postgres"),
    home: cluster.home,
    stop: () => kept.stop(),
  };
}
