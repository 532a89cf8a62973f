import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { getReport } from "./get-report.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeNarrative } from "./write-narrative.ts";

/** A report of 2026 begun, every part written, and sent, for tests of what follows. */
export async function sendSampleReport(
  office: Context,
  { id, dutyId, unitId }: { readonly id: string; readonly dutyId: string; readonly unitId: string },
): Promise<void> {
  await run(startReport, office, { id, dutyId, unitId, period: "2026" });
  const { report, facts } = await getReport(office, id);
  const sections = Object.fromEntries(
    facts.outline.filter(({ kind }) => kind === "narrative").map(({ code }) => [code, "Đã viết."]),
  );
  await run(writeNarrative, office, { id, changedAt: report.changedAt.toISOString(), sections });
  const sent = await run(submitReport, office, await sendingAllSeen(office, id));
  if (!sent.ok) throw new Error("The sample report was not sent");
}
