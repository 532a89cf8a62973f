import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ProgressWorld } from "./progress-world.ts";

export interface BenchSite {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the site's API on a generated world, in a process of its own (serve-bench.ts). */
export async function startBenchSite(world: ProgressWorld): Promise<BenchSite> {
  const child: ChildProcess = fork(join(import.meta.dirname, "serve-bench.ts"), [], {
    env: { ...process.env, LANTOA_BENCH: JSON.stringify({ app: world.app, dataFolder: world.dataFolder }) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const [said] = (await Promise.race([once(child, "message"), ended])) as unknown[];
  if (typeof said !== "object" || said === null || !("port" in said))
    throw new Error("the site of the bench did not start");
  return {
    port: Number(said.port),
    pid: child.pid ?? 0,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
