import type { Database, Transaction } from "#platform/db/connection.ts";

/** The picture of a page of a scan. */
export interface ReadingPage {
  /** Counted from 1. */
  readonly page: number;
  readonly fileId: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export function listReadingPages(db: Database | Transaction, readingId: string): Promise<ReadingPage[]> {
  return db
    .selectFrom("plan_reading_pages")
    .select(["page", "file_id as fileId", "width", "height"])
    .where("reading_id", "=", readingId)
    .orderBy("page")
    .execute();
}

export async function insertReadingPages(
  db: Transaction,
  readingId: string,
  pages: readonly ReadingPage[],
): Promise<void> {
  if (pages.length === 0) return;
  await db
    .insertInto("plan_reading_pages")
    .values(
      pages.map(({ page, fileId, width, height }) => ({
        reading_id: readingId,
        page,
        file_id: fileId,
        width,
        height,
      })),
    )
    .execute();
}
