import { benchAnnex } from "./annex.ts";
import type { Bench, Outcome } from "./bench.ts";
import { benchCommuneReport } from "./commune-report.ts";
import { benchReportWorld } from "./report-world.ts";

/** What is measured of reports, one part after the other; another part is one more line. */
const parts: readonly (() => Promise<Outcome>)[] = [benchCommuneReport, benchAnnex, benchReportWorld];

/** Reports: one commune's from its records to the file, an annex of the whole country, the way up, and the rush. */
export const benchReports: Bench = async () => {
  const outcomes: Outcome[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other: each wants the machine for itself
  for (const part of parts) outcomes.push(await part());
  return {
    figures: Object.assign({}, ...outcomes.map(({ figures }) => figures)) as Outcome["figures"],
    notes: outcomes.flatMap(({ notes }) => notes),
    passed: outcomes.every(({ passed }) => passed),
  };
};
