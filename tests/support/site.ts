import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaveNothing } from "./leave-nothing.ts";

const root = join(import.meta.dirname, "..", "..");

/** The running site on an empty data folder with the demonstration in it. */
export interface Site {
  readonly origin: string;
  /** Sign-in name → password, as the terminal showed them. */
  readonly passwords: Readonly<Record<string, string>>;
  /** An empty folder that the test files share: who is signed in already. */
  readonly sessions: string;
  /** Ends the site and removes what it kept; answers the lines of its log that spoke of a fault until then. */
  stop(): Promise<readonly string[]>;
}

/** Starts the site as a newcomer does, with a clock that stands still. */
export async function startSite(now: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "lantoa-site-"));
  // The embedded database runs as another account, which has to pass through.
  chmodSync(folder, 0o711);
  const [data, sessions] = [join(folder, "data"), join(folder, "sessions")];
  for (const one of [data, sessions]) mkdirSync(one, { mode: 0o711 });
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
  // A run that is broken off (Ctrl-C) leaves nothing either.
  const breakOff = () => {
    child.kill("SIGKILL");
    leaveNothing(folder);
  };
  process.once("exit", breakOff);
  const { said, log } = await untilReady(child);
  const passwords: Record<string, string> = {};
  for (const [, name, password] of said.matchAll(
    /^ {2}([a-z.]+)\s+([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})\s/gm,
  )) {
    if (name && password) passwords[name] = password;
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    passwords,
    sessions,
    async stop() {
      const faults = log()
        .split("\n")
        .filter((line) => line.includes('"level":"error"'));
      const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      await exited;
      process.off("exit", breakOff);
      rmSync(folder, { recursive: true, force: true });
      return faults;
    },
  };
}

/** What the terminal showed once the site serves, and all that it logged until asked. */
function untilReady(child: ChildProcess): Promise<{ said: string; log: () => string }> {
  return new Promise((resolve, reject) => {
    let said = "";
    let logged = "";
    child.stdout?.on("data", (some: Buffer) => {
      said += some.toString();
      if (said.includes("npx lantoa password")) resolve({ said, log: () => logged });
    });
    child.stderr?.on("data", (some: Buffer) => (logged += some.toString()));
    child.once("exit", (code) => reject(new Error(`the site ended with ${code}\n${logged}`)));
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
