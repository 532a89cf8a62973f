import type { z } from "zod";

/**
 * Work that outlasts a request: queued in a command's transaction (add-job.ts), done by whichever process of the
 * site holds the queue (start-jobs.ts). A job that was interrupted is taken again from its beginning, so `run` may
 * be called twice for one thing and must come to the same end.
 */
export interface Job<Tools, Payload extends z.ZodType = z.ZodType> {
  /** Dotted as commands are: "plan.read-scan". Kept in the queue: a renamed job leaves its waiting ones behind. */
  readonly name: string;
  /** Ids and settings, no personal data: the queue is not the place for it. */
  readonly payload: Payload;
  /** Throws for what may succeed later: tried again, up to five times in all. */
  run(tools: Tools, payload: z.output<Payload>, run: JobRun): Promise<void>;
}

export interface JobRun {
  /** Aborted when the site stops and when the person cancels: end soon, by throwing. */
  readonly signal: AbortSignal;
  /** Writes down how far the work is, for the page that shows it; where the person cancelled, aborts the signal. */
  readonly tell: (done: number, total: number) => void;
}

/** A job at fixed times: `match` as crontab writes it, in UTC. */
export interface ScheduledJob<Tools> {
  readonly job: Job<Tools>;
  readonly match: string;
}

/** Every day at this time of Việt Nam ("02:30"), which is seven hours ahead of UTC all year. */
export function nightly(time: `${number}:${number}`): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${minute} ${(hour + 17) % 24} * * *`;
}

/** The person no longer wants what the job was making. */
export class JobCancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "JobCancelled";
  }
}
