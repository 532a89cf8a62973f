import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { maySeeFile } from "./file.policy.ts";
import type { StoredFile } from "./file.ts";
import { findFile } from "./files.queries.ts";

export interface FileWithContent {
  readonly file: StoredFile;
  readonly content: Uint8Array;
}

/**
 * A file with its bytes, for who sees its unit.
 * @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart.
 */
export async function getFile(context: Context, id: string): Promise<FileWithContent> {
  const file = await findFile(context.db, id);
  const unit = file && (await findUnit(context.db, file.unitId, today(context.clock)));
  if (!file || !unit || !maySeeFile(context.actor, unit, file))
    throw new Problem("not-found", "Không tìm thấy tệp này.");
  return { file, content: await context.files.get(file.sha256) };
}
