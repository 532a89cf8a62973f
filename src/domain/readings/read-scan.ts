import type { CommandContext, Dependencies } from "#domain/context.ts";
import { findFile, insertFile } from "#domain/files/files.queries.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { id } from "#domain/inputs.ts";
import type { PagePicture } from "#lib/official-documents/read-options.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { endJob, insertJobProgress } from "#platform/jobs/job-progress.queries.ts";
import type { Job } from "#platform/jobs/job.ts";
import { z } from "zod";
import { readScanFile } from "./read-plan-file.ts";
import { insertReadingPages, type ReadingPage } from "./reading-pages.queries.ts";
import { insertReading } from "./readings.queries.ts";

const payload = z.object({ readingId: id, unitId: id, fileId: id, personId: id });

/**
 * Recognises the letters of a scan, which takes seconds a page, and stores what was read with the pictures of the
 * pages to hold it against: all of it or, where the person cancelled meanwhile, nothing.
 */
export const readScanJob: Job<Dependencies, typeof payload> = {
  name: "plan.read-scan",
  payload,
  async run({ db, files, clock, newId }, { readingId, unitId, fileId, personId }, { signal, tell }) {
    const file = await findFile(db, fileId);
    if (!file) throw new Error("A scan was queued without its file.");
    const pictures: PagePicture[] = [];
    const answer = await readScanFile(await files.get(file.sha256), {
      signal,
      onProgress: ({ page, pages }) => tell(page - 1, pages),
      onPicture: (picture) => pictures.push(picture),
    });
    if ("refused" in answer) {
      await endJob(db, readingId, { state: "failed", at: clock(), message: answer.refused });
      return;
    }
    if ("takesLong" in answer) throw new Error("The job is where there is time.");

    const pages: { page: ReadingPage; file: StoredFile | null }[] = [];
    for (const { page, width, height, bytes, mediaType } of pictures) {
      const sha256 = await files.put(bytes);
      // A picture handed in as such is its own page.
      const own =
        sha256 === file.sha256
          ? null
          : {
              id: newId(),
              unitId,
              name: `trang-${page}.${mediaType === "image/png" ? "png" : "jpg"}`,
              mediaType,
              bytes: bytes.length,
              sha256,
              uploadedBy: personId,
              uploadedAt: clock(),
            };
      pages.push({ page: { page, width, height, fileId: own?.id ?? file.id }, file: own });
    }
    await db.transaction().execute(async (transaction) => {
      const wanted = await endJob(transaction, readingId, {
        state: "done",
        at: clock(),
        resultId: readingId,
      });
      if (!wanted) return;
      await insertReading(transaction, {
        id: readingId,
        unitId,
        fileId,
        fileName: file.name,
        reading: answer.reading,
        notices: answer.notices,
        readBy: personId,
        readAt: clock(),
      });
      for (const { file: picture } of pages) if (picture) await insertFile(transaction, picture);
      await insertReadingPages(
        transaction,
        readingId,
        pages.map(({ page }) => page),
      );
    });
  },
};

/** Queues a scan in the command's transaction. @returns false where one of that id is queued already */
export async function queueScan(
  { db, actor, clock }: CommandContext,
  {
    readingId,
    unitId,
    fileId,
  }: { readonly readingId: string; readonly unitId: string; readonly fileId: string },
): Promise<boolean> {
  const { personId } = actor;
  const isFirst = await insertJobProgress(db, {
    id: readingId,
    kind: readScanJob.name,
    unitId,
    subjectId: fileId,
    personId,
    askedAt: clock(),
  });
  if (isFirst) await addJob(db, readScanJob, { readingId, unitId, fileId, personId }, { key: readingId });
  return isFirst;
}
