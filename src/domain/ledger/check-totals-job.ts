import { z } from "zod";
import type { Database } from "#platform/db/connection.ts";
import type { Job } from "#platform/jobs/job.ts";
import type { Log } from "#platform/log.ts";
import { checkTotals } from "./check-totals.ts";

const name = "ledger.check-totals";

/** Every night: do the totals still equal the ledger? It says so in the log; `lantoa recount` mends. */
export function checkTotalsJob(log: Log): Job<{ readonly db: Database }> {
  return {
    name,
    payload: z.unknown(),
    async run({ db }) {
      const { units, entries, differing } = await checkTotals(db, null);
      const { unitIds, placeIds, years, totals, figures } = differing;
      const found = {
        unitsDiffering: unitIds.length,
        placesDiffering: placeIds.length,
        years,
        totals,
        figures,
      };
      if (unitIds.length + placeIds.length === 0) log.info("totals.equal", { units, entries });
      else log.error("totals.differ", "run: lantoa recount", { units, entries, ...found });
    },
  };
}
