import type { ClientConfig } from "pg";

/** A PostgreSQL database and the role to sign in with: a URL, or its parts. */
export type DatabaseAddress = Readonly<
  Pick<ClientConfig, "connectionString" | "host" | "port" | "user" | "password" | "database">
>;

/** The two ways in: one role migrates and owns the tables, one serves and may do only what was granted to it. */
export interface DatabaseAddresses {
  readonly owner: DatabaseAddress;
  readonly app: DatabaseAddress;
}

/**
 * The PostgreSQL that the operator names, or null for the embedded one. DATABASE_URL serves;
 * DATABASE_MIGRATION_URL migrates, and is the same where it is missing. Whatever role a URL signs in with, serving
 * connections act as `lantoa_app` (connection.ts), so that role's grants are the limit in both cases; with one URL
 * that limit guards against mistakes, with two it guards against intruders as well. The migrating URL must reach
 * PostgreSQL itself, not a pooler that shares sessions: migrations run under a lock of their session.
 */
export function addressesFrom(env: Readonly<Record<string, string | undefined>>): DatabaseAddresses | null {
  const { DATABASE_URL: serving, DATABASE_MIGRATION_URL: migrating } = env;
  if (!serving && migrating) {
    throw new Error(
      "Có DATABASE_MIGRATION_URL mà thiếu DATABASE_URL: chưa biết phục vụ trên cơ sở dữ liệu nào.",
    );
  }
  if (!serving) return null;
  return { owner: { connectionString: migrating || serving }, app: { connectionString: serving } };
}
