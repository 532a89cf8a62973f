import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A cluster, as its processes show it: the postmaster by folder and name, its children by name. */
export interface ClusterMarks {
  readonly folder: string;
  readonly name: string;
}

/**
 * Is this process, now, the postmaster of this cluster? A pid read from a file may long belong to another program,
 * or to the server of a folder that this one was copied from. Windows tells no arguments: there any living process
 * passes.
 */
export async function isPostmaster(pid: number, cluster: ClusterMarks): Promise<boolean> {
  if (process.platform === "win32") return isAlive(pid);
  return isPostmasterLine(await argumentsOf(pid), cluster);
}

/** Is any process of the cluster left, a child of its postmaster included? null where the system does not tell. */
export async function isAnyProcessLeft(cluster: ClusterMarks): Promise<boolean | null> {
  const lines = await listArguments();
  return lines && lines.some((line) => isServerLine(line, cluster));
}

/** A postmaster's line is its arguments, as launch-server.ts gives them, with zeros (Linux) or spaces between. */
export function isPostmasterLine(line: string, cluster: ClusterMarks): boolean {
  return isServerLine(line, cluster) && line.replaceAll("\0", " ").includes(` -D ${cluster.folder} -c `);
}

/** A child's line is its title: "postgres: NAME: checkpointer". */
export function isServerLine(line: string, { name }: Pick<ClusterMarks, "name">): boolean {
  return /^(\/[^\0]*\/)?postgres[\0 :]/.test(line) && line.includes(name);
}

/** Empty for a process that is gone, or gone but not yet collected by its parent. */
async function argumentsOf(pid: number): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const { stdout } = await run("ps", ["-ww", "-p", String(pid), "-o", "args="]).catch(() => ({ stdout: "" }));
  return stdout.trim();
}

/** Of every process; null where the system does not tell. */
async function listArguments(): Promise<string[] | null> {
  if (process.platform === "win32") return null;
  if (process.platform === "linux") {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    return Promise.all(pids.map((pid) => argumentsOf(Number(pid))));
  }
  const listed = await run("ps", ["-axww", "-o", "args="]).catch(() => null);
  return listed && listed.stdout.split("\n");
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
