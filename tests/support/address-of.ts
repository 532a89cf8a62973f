import type { DatabaseAddress } from "#platform/db/database-address.ts";

/** The same server and login, another database. */
export function addressOf(address: DatabaseAddress, database: string): DatabaseAddress {
  if (address.connectionString === undefined) return { ...address, database };
  const url = new URL(address.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
