import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import type { BenchSite } from "./bench-site.ts";
import type { ProgressWorld } from "./progress-world.ts";

const root = join(import.meta.dirname, "..");

/** Starts the whole site (src/main.ts, as `npm start` does; built beforehand) on a generated world. */
export async function startPagesSite(
  world: Pick<ProgressWorld, "app" | "owner" | "dataFolder">,
  now: string,
): Promise<BenchSite> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, "src", "main.ts")], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      LANTOA_DATA: world.dataFolder,
      LANTOA_NOW: now,
      DATABASE_URL: urlOf(world.app),
      DATABASE_MIGRATION_URL: urlOf(world.owner),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(child);
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (said: Buffer) => {
      if (said.toString().includes("Lan Tỏa đang chạy")) resolve();
    });
    child.once("exit", () => reject(new Error("the site did not start: run `npm run build` first")));
  });
}

function urlOf({ host, port, user, password, database }: DatabaseAddress): string {
  const secret = typeof password === "string" ? password : "";
  const name = encodeURIComponent(database ?? "");
  const who = `${encodeURIComponent(user ?? "")}:${encodeURIComponent(secret)}`;
  return `postgresql://${who}@localhost:${port ?? 5432}/${name}?host=${encodeURIComponent(host ?? "")}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
