import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The running site on an empty data folder with the demonstration in it. */
export interface Site {
  readonly origin: string;
  /** Sign-in name → password, as the terminal showed them. */
  readonly passwords: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the site as a newcomer does, with a clock that stands still. */
export async function startSite(now: string): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), "lantoa-site-"));
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, "src", "main.ts")], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      LANTOA_DATA: data,
      LANTOA_NOW: now,
      DATABASE_URL: "",
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await untilReady(child);
  const passwords: Record<string, string> = {};
  for (const [, name, password] of said.matchAll(
    /^ {2}([a-z.]+)\s+([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})\s/gm,
  )) {
    if (name && password) passwords[name] = password;
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    passwords,
    async stop() {
      const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    let complained = "";
    child.stdout?.on("data", (some: Buffer) => {
      said += some.toString();
      if (said.includes("npx lantoa password")) resolve(said);
    });
    child.stderr?.on("data", (some: Buffer) => (complained += some.toString()));
    child.once("exit", (code) => reject(new Error(`the site ended with ${code}\n${complained}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
