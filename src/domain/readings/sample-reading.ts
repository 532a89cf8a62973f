import type { Context } from "#domain/context.ts";
import { run } from "#domain/command.ts";
import { keepFile } from "#domain/files/store-file.ts";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import type { Database } from "#platform/db/connection.ts";
import { confirmReading } from "./confirm-reading.ts";
import { getReading } from "./get-reading.ts";
import { insertReading } from "./readings.queries.ts";
import { nestFields, type Fields } from "./review-fields.ts";

/** A document read for a unit, as an upload leaves it; for tests. */
export async function storeReading(
  { db, ...context }: Context & { readonly db: Database },
  unitId: string,
  text: string,
): Promise<string> {
  const [fileName, bytes] = ["ke-hoach.txt", new TextEncoder().encode(text)];
  const readingId = context.newId();
  await db.transaction().execute(async (transaction) => {
    const upload = { unitId, name: fileName, mediaType: "text/plain", bytes };
    const file = await keepFile({ ...context, db: transaction }, upload);
    await insertReading(transaction, {
      id: readingId,
      unitId,
      fileId: file.id,
      fileName,
      reading: readPlan(readDocument(bytes)),
      notices: [],
      readBy: context.actor.personId,
      readAt: context.clock(),
    });
  });
  return readingId;
}

/** Confirms a reading as the page shows it, but for the fields given; answers the plan's id. */
export async function confirmAsRead(context: Context, readingId: string, own: Fields = {}): Promise<string> {
  const { fields } = await getReading(context, readingId);
  const outcome = await run(confirmReading, context, { readingId, ...nestFields({ ...fields, ...own }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
  return outcome.value.planId;
}
