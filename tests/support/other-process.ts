import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface OtherProcess {
  readonly child: ChildProcess;
  /** Rows in the table `seen`: one for each start so far. */
  readonly seen: number;
  readonly home: string;
  /** Asks it to stop its server and end; answers its exit code. */
  finish(): Promise<number | null>;
}

/** Starts the embedded PostgreSQL of the folder in another process (serve-until-told.ts), perhaps as another account. */
export async function serveInOtherProcess(
  dataDirectory: string,
  account: { uid?: number; gid?: number } = {},
): Promise<OtherProcess> {
  const script = join(import.meta.dirname, "serve-until-told.ts");
  const child = spawn(process.execPath, [script, dataDirectory], {
    ...account,
    // Neither a home nor anything else of ours, as under a bare service manager.
    env: { PATH: process.env["PATH"] },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  const said = await Promise.race([once(child.stdout, "data"), ended]);
  if (typeof said[0] === "number") throw new Error(`ended with ${said[0]} before it served`);
  const { seen, home } = JSON.parse(String(said[0])) as { seen: number; home: string };
  return {
    child,
    seen,
    home,
    finish: async () => {
      child.stdin.end();
      return (await ended)[0];
    },
  };
}
