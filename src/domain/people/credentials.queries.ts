import type { Database, Transaction } from "#platform/db/connection.ts";

/** The password of an account as better-auth keeps it: an argon2id hash with its salt. */
export interface Credential {
  readonly accountId: string;
  /** null where nobody can sign in with a password. */
  readonly hash: string | null;
}

export async function findCredential(
  db: Database | Transaction,
  personId: string,
): Promise<Credential | null> {
  const row = await db
    .selectFrom("auth_accounts")
    .select(["id as accountId", "password as hash"])
    .where("user_id", "=", personId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return row ?? null;
}

/** Sets or, with null, takes away the password, and ends every session. */
export async function setPassword(
  db: Transaction,
  personId: string,
  { hash, at }: { readonly hash: string | null; readonly at: Date },
): Promise<void> {
  await db
    .updateTable("auth_accounts")
    .set({ password: hash, updated_at: at })
    .where("user_id", "=", personId)
    .where("provider_id", "=", "credential")
    .execute();
  await endSessions(db, personId);
}

export async function endSessions(db: Transaction, personId: string): Promise<void> {
  await db.deleteFrom("auth_sessions").where("user_id", "=", personId).execute();
}
