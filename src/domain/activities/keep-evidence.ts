import type { Context } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { evidenceLimits, type StoredFile } from "#domain/files/file.ts";
import { listFiles } from "#domain/files/files.queries.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { mostEvidence } from "./activity.schema.ts";

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface KeptEvidence {
  readonly files: readonly StoredFile[];
  /** What to say at the field; null where every file was taken. */
  readonly refused: string | null;
}

/**
 * Stores the files sent with a form before the form is judged, so that none has to be chosen again. Those that
 * cannot be taken are named; the others stay.
 * @param room how many may still be added
 */
export async function keepEvidence(
  context: Context,
  unitId: string,
  sent: readonly SentFile[],
  room = mostEvidence,
): Promise<KeptEvidence> {
  const files: StoredFile[] = [];
  const refusals = sent.length > room ? [`Gửi tối đa ${mostEvidence} tệp.`] : [];
  for (const { name, bytes } of sent.slice(0, Math.max(0, room))) {
    try {
      files.push(await storeFile(context, { unitId, name, bytes }, evidenceLimits, "evidence"));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(...Object.values(error.fields));
    }
  }
  return { files, refused: refusals.length === 0 ? null : refusals.join(" ") };
}

/** The files of these ids that the person uploaded for the unit: what a refused form may show again. */
export async function listKeptEvidence(
  context: Context,
  unitId: string,
  ids: readonly string[],
): Promise<StoredFile[]> {
  const files = await listFiles(context.db, ids);
  return files.filter((file) => file.uploadedBy === context.actor.personId && file.unitId === unitId);
}
