import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The operating-system account the server runs as. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * null: the server runs as whoever runs us. Root hands over to the owner of an existing cluster, else to
 * `postgres` where the machine has it, else to `nobody`; no account is ever created.
 */
export async function chooseAccount(existingCluster: string | null): Promise<ServerAccount | null> {
  if (process.geteuid?.() !== 0) return null;
  if (existingCluster !== null) {
    const { uid, gid } = await stat(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  const passwd = await readFile("/etc/passwd", "utf8");
  const account = findAccount(passwd, "postgres") ?? findAccount(passwd, "nobody");
  if (account === null) throw new Error("Neither the account postgres nor nobody is in /etc/passwd.");
  return account;
}

/** @param passwd the text of /etc/passwd (man 5 passwd): name:password:uid:gid:… */
export function findAccount(passwd: string, name: string): ServerAccount | null {
  for (const line of passwd.split("\n")) {
    const [found, , uid, gid] = line.split(":");
    if (found === name && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/**
 * May the account pass through this folder and every one above it? Judged by the mode bits alone: where an
 * access list says otherwise, initdb fails with its own message and leaves nothing behind.
 */
export async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at);
    const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & pass) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
