import { lchown, mkdtemp, rmdir } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { ServerAccount } from "./server-account.ts";

/** Where a server listens: `host` is a folder for a socket, an address otherwise. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
}

/** The longest path of a Unix socket: 104 bytes with its ending zero on macOS, 108 on Linux. */
const longestSocketPath = 103;

/**
 * A socket in the cluster's own folder, which only the server's account may enter; where that path is too long
 * for a socket, in a folder of the same kind made for it under the temporary folder. Windows: loopback, on a
 * port that is free now.
 */
export async function findPlace(cluster: string, account: ServerAccount | null): Promise<ServerPlace> {
  if (process.platform === "win32") return { host: "127.0.0.1", port: await findFreePort() };
  return { host: isTooLong(cluster) ? await makeSocketFolder(account) : cluster, port: 5432 };
}

/** The place as PostgreSQL's settings. */
export function listenSettings({ host, port }: ServerPlace): Record<string, string> {
  if (!isAbsolute(host)) return { listen_addresses: host, port: String(port) };
  return {
    listen_addresses: "",
    port: String(port),
    // Quoted, because a comma in the name would separate two folders.
    unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
  };
}

/** PostgreSQL's lock beside its socket; null where it listens on an address. */
export function socketLock({ host, port }: ServerPlace): string | null {
  return isAbsolute(host) ? join(host, `.s.PGSQL.${port}.lock`) : null;
}

/** Removes the folder that findPlace made outside the cluster, which a server that has ended leaves empty. */
export async function leavePlace(host: string, cluster: string): Promise<void> {
  if (isAbsolute(host) && host !== cluster) await rmdir(host).catch(() => {});
}

function isTooLong(folder: string): boolean {
  return Buffer.byteLength(join(folder, ".s.PGSQL.5432")) > longestSocketPath;
}

async function makeSocketFolder(account: ServerAccount | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lantoa-"));
  if (account) await lchown(folder, account.uid, account.gid);
  return folder;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
