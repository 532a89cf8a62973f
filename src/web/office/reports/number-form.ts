import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { formFields } from "#domain/inputs.ts";
import { Refusal } from "#domain/refusal.ts";
import { attachScan, keepSignedScan } from "#domain/reports/attach-scan.ts";
import { numberReport } from "#domain/reports/number-report.ts";
import type { RefusedReport } from "./report-form.ts";

/** Writes number, day and signer down, then attaches the scan where one was sent. null where all was taken. */
export async function numberFromForm(
  office: Context,
  id: string,
  form: FormData,
): Promise<RefusedReport | null> {
  const said = formFields(form);
  const typed = Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const numbered = await run(numberReport, office, { ...typed, id });
  if (!numbered.ok) return { fields: numbered.fields, typed };
  const scan = form.get("scan");
  // An empty file field sends one nameless, empty file.
  if (!(scan instanceof File) || scan.name === "") return null;
  try {
    const bytes = new Uint8Array(await scan.arrayBuffer());
    const { id: fileId } = await keepSignedScan(office, id, { name: scan.name, bytes });
    const attached = await run(attachScan, office, { id, version: typed["version"], fileId });
    return attached.ok ? null : { fields: attached.fields, typed };
  } catch (error) {
    if (error instanceof Refusal) return { fields: error.fields, typed };
    throw error;
  }
}
