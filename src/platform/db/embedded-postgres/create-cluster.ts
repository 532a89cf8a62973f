import { randomBytes } from "node:crypto";
import { chmod, lchown, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { withInitdb } from "./binaries.ts";
import { clusterIn, secretIn } from "./cluster-home.ts";
import { appRole, ownerRole, passwordOf, superuserRole, writeSecret } from "./cluster-secret.ts";
import { cannotStart } from "./embedded-postgres-error.ts";
import type { Cluster } from "./launch-server.ts";
import { runProgram } from "./run-program.ts";
import { asArguments, initialSettings } from "./server-settings.ts";

export type ClusterMaking = Pick<Cluster, "binaries" | "account" | "fast">;

const unfinishedMark = ".unfinished-";

/**
 * Makes a cluster with its roles and the empty database `lantoa`, beside its home, and moves it there when it is
 * whole: what is cut short never looks like a cluster. Where another process was first, ours is thrown away.
 * @throws EmbeddedPostgresError cannot-start
 */
export async function createCluster(home: string, making: ClusterMaking): Promise<void> {
  await sweepUnfinished(home);
  const unfinished = `${home}${unfinishedMark}${randomBytes(6).toString("hex")}`;
  try {
    // The server's account passes through to its own folder; the secret beside it stays ours.
    await mkdir(unfinished);
    await chmod(unfinished, making.account ? 0o711 : 0o700);
    const secret = await writeSecret(secretIn(unfinished));
    await initialise(clusterIn(unfinished), making, secret);
    await rename(unfinished, home).catch(async (error: unknown) => {
      if ((await stat(join(clusterIn(home), "PG_VERSION")).catch(() => null)) === null) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function initialise(folder: string, making: ClusterMaking, secret: string): Promise<void> {
  const { binaries, account, fast } = making;
  await mkdir(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, passwordOf(superuserRole, secret), { mode: 0o600, flag: "wx" });
  if (account) {
    await lchown(folder, account.uid, account.gid);
    await lchown(passwordFile, account.uid, account.gid);
  }
  const made = await withInitdb(binaries, (initdb) =>
    runProgram(
      initdb,
      [
        `--pgdata=${folder}`,
        `--username=${superuserRole}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        // Plain order of code points, the same on every machine and in every version; where people read a list,
        // the query says COLLATE "vi-x-icu".
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--text-search-config=simple",
        "--no-instructions",
        ...(fast ? ["--no-sync"] : []),
        ...asArguments(initialSettings),
      ],
      account,
    ),
  );
  await rm(passwordFile, { force: true });
  if (!made.succeeded) throw cannotStart(folder, made.said);

  // A server for one session: it listens nowhere, takes one statement a line, and ends with its input.
  const provisioned = await runProgram(
    binaries.postgres,
    ["--single", "-D", folder, "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic", "postgres"],
    account,
    provisioning(secret).join("\n"),
  );
  if (!provisioned.succeeded) throw cannotStart(folder, provisioned.said);
}

/** Passwords are base64url: nothing in them to escape. */
function provisioning(secret: string): string[] {
  return [
    `create role ${ownerRole} login password '${passwordOf(ownerRole, secret)}'`,
    `create role ${appRole} login password '${passwordOf(appRole, secret)}'`,
    `create database lantoa owner ${ownerRole}`,
    `revoke all on database lantoa from public`,
    `grant connect on database lantoa to ${appRole}`,
    `revoke connect on database postgres from public`,
    "",
  ];
}

/** What a process killed in the middle left behind, once it is old enough to belong to nobody at work. */
async function sweepUnfinished(home: string): Promise<void> {
  const [parent, hourAgo] = [dirname(home), Date.now() - 3_600_000];
  for (const name of await readdir(parent)) {
    const own =
      name.includes(unfinishedMark) && (parent === "/var/lib/lantoa" || name.startsWith(basename(home)));
    if (!own) continue;
    const found = await stat(join(parent, name)).catch(() => null);
    if (found && found.mtimeMs < hourAgo) await rm(join(parent, name), { recursive: true, force: true });
  }
}
