import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, link, lstat, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { ensureOwnFolder, requireOwnFolder } from "./private-folder.ts";
import { canReach, type ServerAccount } from "./server-account.ts";

/*
 * The home of a cluster is a folder with PostgreSQL's data (`cluster`) and its secret (`secret`). It lies in the
 * data folder as `postgres`. Where root keeps the data folder in a place that the server's account cannot enter,
 * it lies in /var/lib/lantoa instead, and the data folder has its path in the file `postgres-location`: nobody's
 * folder is opened wider than its owner made it. What was decided at the first start holds ever after.
 */
const systemShelf = "/var/lib/lantoa";

export const clusterIn = (home: string) => join(home, "cluster");
export const secretIn = (home: string) => join(home, "secret");

const pointerIn = (dataDirectory: string) => join(dataDirectory, "postgres-location");

/**
 * The cluster's home; null where none was ever made.
 * @throws EmbeddedPostgresError not-ours, where what is there is not a cluster of ours
 */
export async function findHome(dataDirectory: string): Promise<string | null> {
  const pointer = await readFile(pointerIn(dataDirectory), "utf8").catch(() => null);
  const home = pointer?.trim() ?? join(dataDirectory, "postgres");
  if ((await lstat(home).catch(() => null)) === null) {
    if (pointer === null) return null;
    throw notACluster(home);
  }
  await requireOwnFolder(home);
  if ((await readdir(home)).length === 0) return null;
  if ((await stat(join(clusterIn(home), "PG_VERSION")).catch(() => null)) === null) throw notACluster(home);
  return home;
}

/** Where a cluster made now has to be. */
export async function chooseHome(dataDirectory: string, account: ServerAccount | null): Promise<string> {
  if (account === null || (await canReach(account, dataDirectory))) return join(dataDirectory, "postgres");
  await ensureOwnFolder(systemShelf);
  return join(systemShelf, randomBytes(8).toString("hex"));
}

/**
 * Lets the data folder know a home outside it. Where another process made one at the same time and was first,
 * ours is removed, which nobody has used. Answers the home that counts.
 */
export async function publishHome(dataDirectory: string, home: string): Promise<string> {
  if (home === join(dataDirectory, "postgres")) return home;
  const draft = `${pointerIn(dataDirectory)}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${home}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, pointerIn(dataDirectory));
    return home;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await rm(home, { recursive: true, force: true });
    return (await findHome(dataDirectory)) ?? home;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Makes the data folder if need be: one that the server's account may pass through, but not look around in.
 * @throws EmbeddedPostgresError not-ours, where we may not write to it
 */
export async function ensureDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "not-ours",
      `Không tạo được hoặc không ghi được vào thư mục dữ liệu ${path}. ` +
        `Kiểm tra quyền của thư mục, hoặc đặt LANTOA_DATA sang một thư mục khác.`,
      { cause },
    );
  }
}

function notACluster(home: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "not-ours",
    `Không thấy cơ sở dữ liệu của Lan Tỏa trong ${home}. Nếu thư mục đã bị dời, đặt nó lại chỗ cũ; ` +
      `nếu muốn bắt đầu mới, đặt LANTOA_DATA sang một thư mục trống.`,
  );
}
