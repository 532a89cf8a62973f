import { Logger } from "graphile-worker";
import type { Log } from "#platform/log.ts";

/** job-tasks.ts tells what becomes of jobs; of the library only its own troubles are worth a line. */
export function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" && !message.startsWith("Failed task")) log.error("jobs.queue", message);
  });
}
