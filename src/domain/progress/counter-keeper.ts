import type { Dependencies } from "#domain/context.ts";
import type { Log } from "#platform/log.ts";
import { keepCounters } from "./keep-counters.ts";

export interface CounterKeeper {
  /** Told of every command done (Dependencies.afterCommand): a plan may have come that asks something new. */
  afterCommand(name: string): void;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** What may put a plan with targets there. */
const commands = new Set(["plan.confirm", "plan.amend", "plan.record-issued", "draft.issue"]);

/** Begins to keep what plans ask of the totals: at start-up, and soon after a plan has come. One at a time. */
export function openCounterKeeper(dependencies: Pick<Dependencies, "db" | "lists">, log: Log): CounterKeeper {
  let work = Promise.resolve();
  let isClosed = false;
  const keep = () => {
    work = work.then(async () => {
      if (isClosed) return;
      // A board that finds no counter asks the ledger itself, and tomorrow's start tries again.
      await keepCounters(dependencies).catch((error: unknown) => log.error("counters.failed", error));
    });
  };
  keep();
  return {
    afterCommand(name) {
      if (commands.has(name)) keep();
    },
    async close() {
      isClosed = true;
      await work;
    },
  };
}
