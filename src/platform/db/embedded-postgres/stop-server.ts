import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isPostmaster, type ClusterMarks } from "./processes.ts";
import { runProgram } from "./run-program.ts";

/**
 * Stops a server in order: sessions are ended, everything is written, files are closed ("fast"). Where that has
 * not happened after `patience`, at once ("immediate"), and the next start recovers from the log. Never SIGKILL.
 * A pid that is no longer the postmaster of this cluster is left alone.
 * @throws EmbeddedPostgresError cannot-stop
 */
export async function stopServer(
  pid: number,
  cluster: ClusterMarks & { readonly binaries: Binaries },
  patience = 60_000,
): Promise<void> {
  const isGone = async () => !(await isPostmaster(pid, cluster));
  for (const [signal, wait] of [
    ["INT", patience],
    ["QUIT", 10_000],
  ] as const) {
    if (await isGone()) return;
    await send(pid, signal, cluster.binaries);
    if (!(await becomesTrue(isGone, wait))) continue;
    // One more turn of the event loop: if it was a child of ours, Node now takes note of its end.
    await sleep(10);
    return;
  }
  throw new EmbeddedPostgresError(
    "cannot-stop",
    `Cơ sở dữ liệu đi kèm (tiến trình ${pid}) không chịu dừng. Dừng tiến trình đó rồi chạy lại.`,
  );
}

async function send(pid: number, signal: "INT" | "QUIT", binaries: Binaries): Promise<void> {
  // Windows has no signals; PostgreSQL brings its own.
  if (process.platform === "win32")
    return void (await runProgram(binaries.pgCtl, ["kill", signal, String(pid)], null));
  try {
    process.kill(pid, `SIG${signal}`);
    // A suspended server would not hear it.
    process.kill(pid, "SIGCONT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function becomesTrue(condition: () => Promise<boolean>, within: number): Promise<boolean> {
  const end = performance.now() + within;
  while (performance.now() < end) {
    if (await condition()) return true;
    await sleep(10);
  }
  return condition();
}
