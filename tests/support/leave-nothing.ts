import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Ends every embedded server whose data lies in the folder, and removes the folder. For a run of tests that is
 * broken off (Ctrl-C): everything happens at once, as "exit" wants it.
 */
export function leaveNothing(folder: string): void {
  if (!existsSync(folder)) return;
  for (const path of globSync("**/postmaster.pid", { cwd: folder })) {
    const pid = Number(readFileSync(join(folder, path), "utf8").split("\n")[0]);
    // Killed outright: it may be suspended, and nobody wants its data.
    if (pid > 0) tryTo(() => process.kill(pid, "SIGKILL"));
  }
  // The children of a killed server write for another moment.
  tryTo(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Gone already.
  }
}
