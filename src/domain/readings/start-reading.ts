import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { keepFile } from "#domain/files/store-file.ts";
import { findFile } from "#domain/files/files.queries.ts";
import { tidyName } from "#domain/files/file.ts";
import { mediaTypeOf } from "#domain/files/media-type.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findJobProgress, type JobProgress } from "#platform/jobs/job-progress.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { createHash } from "node:crypto";
import { z } from "zod";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { readPlanFile, type WorkerAnswer } from "./read-plan-file.ts";
import { queueScan } from "./read-scan.ts";
import { findReading, insertReading, type StoredReading } from "./readings.queries.ts";

export const largestPlanMegabytes = 25;
const largestPlan = largestPlanMegabytes * 1024 * 1024;
const longestText = 1_000_000;

const input = z
  .object({
    /** Made by the page, so that a double click reads once. */
    readingId: id,
    unitId: id,
    fileName: z.string().max(1000).default(""),
    bytes: z.instanceof(Uint8Array).optional(),
    /** Pasted instead of a file. */
    text: z.string().default(""),
  })
  .superRefine(({ fileName, bytes, text }, check) => {
    const refuse = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    const hasFile = bytes !== undefined && (bytes.length > 0 || fileName !== "");
    if (!hasFile && text.trim() === "")
      refuse("file", "Chọn tệp kế hoạch, hoặc dán phần văn bản vào ô bên dưới.");
    if (hasFile && text.trim() !== "") refuse("text", "Chỉ dùng một cách: chọn tệp hoặc dán văn bản.");
    if (hasFile && bytes.length === 0) refuse("file", "Tệp này chưa có nội dung. Kiểm tra và chọn lại tệp.");
    if (hasFile && bytes.length > largestPlan)
      refuse(
        "file",
        `Tệp lớn hơn ${largestPlanMegabytes} MB. Bỏ bớt hình ảnh trong tệp, hoặc dán phần văn bản.`,
      );
    if (text.length > longestText) refuse("text", "Văn bản dài quá. Chỉ dán phần nội dung của kế hoạch.");
  });

interface Loaded {
  readonly unit: Unit;
  readonly earlier: StoredReading | null;
  /** A scan that was handed in before under this id. */
  readonly scan: JobProgress | null;
}

/** Done before the transaction: a reading takes from 20 milliseconds to some seconds. */
interface Read {
  readonly pasted: boolean;
  readonly bytes: Uint8Array;
  /** null where the same was read before. */
  readonly answer: WorkerAnswer | null;
}

interface Started {
  readonly readingId: string;
  readonly repeated: boolean;
  /** Its letters are being recognised, a few seconds a page: get-reading-progress.ts tells how far. */
  readonly underWay: boolean;
  readonly targets: number;
  readonly warnings: number;
}

/**
 * Reads a plan document into a proposal to look at. Read first and stored after: a file that cannot be read
 * leaves nothing behind. A scan is kept and queued (read-scan.ts). Sent twice, it is read once.
 */
export const startReading: Command<typeof input, Loaded, Started, Read> = {
  name: "plan.read",
  input,
  load: async (context, { unitId, readingId }) => ({
    unit: await getUnit(context.db, unitId, today(context.clock)),
    earlier: await findReading(context.db, readingId),
    scan: await findJobProgress(context.db, readingId),
  }),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  prepare: async (_, { earlier, scan }, given) => {
    const pasted = given.text.trim() !== "";
    const bytes = pasted ? new TextEncoder().encode(given.text) : (given.bytes ?? new Uint8Array());
    const known = earlier !== null || scan !== null;
    return { pasted, bytes, answer: known ? null : await readPlanFile(bytes, { recognise: false }) };
  },
  do: async (context, { earlier, scan }, given, prepared) => {
    if (!prepared) throw new Error("A reading comes prepared.");
    const { pasted, bytes, answer } = prepared;
    const requireSame = async (first: { unitId: string; fileId: string | null }): Promise<void> => {
      const file = first.fileId === null ? null : await findFile(context.db, first.fileId);
      if (first.unitId !== given.unitId || file?.sha256 !== sha256(bytes)) throw new Problem("conflict");
    };
    const repeat = async (stored: StoredReading): Promise<Started> => {
      await requireSame(stored);
      return started(stored, true);
    };
    if (earlier) return repeat(earlier);
    if (scan) {
      await requireSame({ unitId: scan.unitId, fileId: scan.subjectId });
      return underWay(given.readingId, true);
    }
    if (answer === null) throw new Error("A reading was there and is not.");

    if ("refused" in answer) throw new Refusal({ [pasted ? "text" : "file"]: answer.refused });
    const name = pasted ? "van-ban-dan.txt" : tidyName(given.fileName);
    const file = await keepFile(context, {
      unitId: given.unitId,
      name,
      mediaType: mediaTypeOf(bytes) ?? "application/octet-stream",
      bytes,
    });
    if ("takesLong" in answer) {
      const isFirst = await queueScan(context, {
        readingId: given.readingId,
        unitId: given.unitId,
        fileId: file.id,
      });
      return underWay(given.readingId, !isFirst);
    }
    const reading = {
      id: given.readingId,
      unitId: given.unitId,
      fileId: file.id,
      fileName: name,
      reading: answer.reading,
      notices: answer.notices,
      readBy: context.actor.personId,
      readAt: context.clock(),
    };
    if (await insertReading(context.db, reading)) return started(reading, false);
    const first = await findReading(context.db, given.readingId);
    if (!first) throw new Error("A reading was there and is not.");
    return repeat(first);
  },
  audit: ({ unit }, _, { readingId, repeated, underWay: scanned, targets, warnings }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: readingId,
          detail: scanned ? { scanned } : { targets, warnings },
        },
};

function started(
  { id: readingId, reading }: Pick<StoredReading, "id" | "reading">,
  repeated: boolean,
): Started {
  return {
    readingId,
    repeated,
    underWay: false,
    targets: reading.targets.length,
    warnings: reading.warnings.length,
  };
}

function underWay(readingId: string, repeated: boolean): Started {
  return { readingId, repeated, underWay: true, targets: 0, warnings: 0 };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
