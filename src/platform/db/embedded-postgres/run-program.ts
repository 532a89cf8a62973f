import { spawn, type SpawnOptions } from "node:child_process";
import type { ServerAccount } from "./server-account.ts";

/** How every program of PostgreSQL is started: as the server's account, with nothing of our environment. */
export function programOptions(account: ServerAccount | null): SpawnOptions {
  return {
    // A place every account may stand in; ours may be one that only root can enter.
    cwd: process.platform === "win32" ? undefined : "/",
    // No PG* variable of the caller reaches the server. Windows cannot start programs without SystemRoot.
    env: { PATH: process.env["PATH"], SystemRoot: process.env["SystemRoot"], LC_ALL: "C", TZ: "UTC" },
    windowsHide: true,
    ...account,
  };
}

/** Runs a program to its end, or finds that it cannot be started; answers what it, or the system, said. */
export function runProgram(
  file: string,
  args: readonly string[],
  account: ServerAccount | null,
  input = "",
): Promise<{ succeeded: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...programOptions(account), stdio: "pipe" });
    let said = "";
    const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8192));
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("error", (error) => resolve({ succeeded: false, said: error.message }));
    child.on("close", (code) => resolve({ succeeded: code === 0, said: said.trim() }));
    // A program that ends before it has read everything says why itself; the broken pipe adds nothing.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}
