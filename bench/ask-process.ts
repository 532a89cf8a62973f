import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/**
 * Asks a file of this folder in a process of its own: it is told one message and answers with one. So the work of
 * whoever sends does not stand in the way of what is measured.
 */
export async function askProcess<Answer>(file: string, asked: object): Promise<Answer> {
  const child = fork(join(import.meta.dirname, file), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(asked);
  const [answer] = (await once(child, "message")) as [Answer];
  return answer;
}
