import { readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findBinaryPackage, provideBinaries } from "./binaries.ts";
import {
  chooseHome,
  clusterIn,
  ensureDataDirectory,
  findHome,
  publishHome,
  secretIn,
} from "./cluster-home.ts";
import { readClusterName } from "./cluster-name.ts";
import { readSecret } from "./cluster-secret.ts";
import { createCluster } from "./create-cluster.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Cluster } from "./launch-server.ts";
import { chooseAccount } from "./server-account.ts";

/**
 * The cluster of a data folder, made the first time.
 * @throws EmbeddedPostgresError before anything is touched, where it is of another major version or not ours
 */
export async function openCluster(dataDirectory: string, fast: boolean): Promise<Cluster & { home: string }> {
  await ensureDataDirectory(resolve(dataDirectory));
  const data = await realpath(dataDirectory);
  const found = await findHome(data);
  const source = await findBinaryPackage();
  if (found) await requireVersion(clusterIn(found), source.version);

  const account = await chooseAccount(found && clusterIn(found));
  const binaries = await provideBinaries(source, data);
  const home = found ?? (await makeHome(data));
  const secret = await readSecret(secretIn(home));
  const folder = clusterIn(home);
  return { home, folder, name: await readClusterName(folder), secret, account, binaries, fast };

  async function makeHome(data: string): Promise<string> {
    const home = await chooseHome(data, account);
    await createCluster(home, { binaries, account, fast });
    return publishHome(data, home);
  }
}

async function requireVersion(folder: string, ours: string): Promise<void> {
  const theirs = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  const major = ours.split(".")[0];
  if (theirs === major) return;
  throw new EmbeddedPostgresError(
    "other-version",
    `Cơ sở dữ liệu trong ${folder} do PostgreSQL ${theirs} tạo ra, bản đi kèm hiện nay là PostgreSQL ${major}. ` +
      `Chưa có gì bị thay đổi. Dùng bản Lan Tỏa đã tạo ra nó để sao lưu, rồi phục hồi vào một thư mục dữ liệu mới (LANTOA_DATA).`,
  );
}
