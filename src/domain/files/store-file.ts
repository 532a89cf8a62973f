import type { CommandContext, Context } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { mayStoreFile } from "./file.policy.ts";
import { evidenceLimits, examineUpload, tidyName, type StoredFile, type UploadLimits } from "./file.ts";
import { insertFile } from "./files.queries.ts";

export interface Upload {
  readonly unitId: string;
  readonly name: string;
  /** What the browser claims; not believed, the bytes decide. */
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps an upload for a unit. Inside a command it stands or falls with the command; a page calls it before its
 * command, so that a refused form still has its files. No audit row of its own: the record that uses the file
 * has one, and the row says who uploaded it and when.
 * @param field the form's field that a refusal is shown at
 * @throws Refusal where the upload is empty, too large or of a type not accepted; Problem not-allowed, not-found
 */
export async function storeFile(
  context: Context | CommandContext,
  upload: Upload,
  limits: UploadLimits = evidenceLimits,
  field = "file",
): Promise<StoredFile> {
  const unit = await getUnit(context.db, upload.unitId, today(context.clock));
  if (!mayStoreFile(context.actor, unit)) throw new Problem("not-allowed");
  const examined = examineUpload(upload.name, upload.bytes, limits);
  if ("refused" in examined) throw new Refusal({ [field]: examined.refused });
  return keepFile(context, { ...upload, mediaType: examined.mediaType });
}

/** Keeps bytes that the caller has already examined, for a unit that the caller has already checked. */
export async function keepFile(
  context: Context | CommandContext,
  upload: Required<Upload>,
): Promise<StoredFile> {
  const file: StoredFile = {
    id: context.newId(),
    unitId: upload.unitId,
    name: tidyName(upload.name),
    mediaType: upload.mediaType,
    bytes: upload.bytes.length,
    sha256: await context.files.put(upload.bytes),
    uploadedBy: context.actor.personId,
    uploadedAt: context.clock(),
  };
  await insertFile(context.db, file);
  return file;
}
