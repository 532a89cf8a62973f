import { run } from "#domain/command.ts";
import { getFile } from "#domain/files/get-file.ts";
import { Problem } from "#domain/problem.ts";
import { samplePdf } from "#lib/official-documents/read-pdf.sample.ts";
import { runWaitingJobs } from "#platform/jobs/run-waiting-jobs.ts";
import { silentLog } from "#platform/log.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { Resvg } from "@resvg/resvg-js";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { cancelReading } from "./cancel-reading.ts";
import { getReadingProgress, listReadingsUnderWay } from "./get-reading-progress.ts";
import { getReading } from "./get-reading.ts";
import { listScannedPages } from "./list-scanned-pages.ts";
import { readScanJob } from "./read-scan.ts";
import { startReading } from "./start-reading.ts";

const database = committedDatabase();
let world: World;
beforeAll(async () => {
  world = await buildWorld(database.db);
});

const lines = [
  "KẾ HOẠCH",
  "Hằng năm tổ chức ít nhất 02 cuộc truyền thông",
  "về bình đẳng giới cho người dân.",
];
const picture = new Resvg(
  `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="white"/>${lines
    .map((line, i) => `<text x="120" y="${200 + i * 50}" font-size="34" font-family="serif">${line}</text>`)
    .join("")}</svg>`,
  { font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Serif" } },
).render();
const pixels = picture.pixels.filter((_, i) => i % 4 === 0);
const hasFont = pixels.some((value) => value < 200);
const scan = samplePdf([{ picture: { width: picture.width, height: picture.height, pixels } }]);
const photograph = new Uint8Array(picture.asPng());

const asCoordinator = () => world.as("daumoi.suoihoa");
async function handIn(bytes: Uint8Array, readingId: string = randomUUID(), fileName = "ban-quet.pdf") {
  const outcome = await run(startReading, await asCoordinator(), {
    readingId,
    unitId: world.unitId("xa"),
    fileName,
    bytes,
  });
  return { readingId, outcome };
}
const work = () =>
  runWaitingJobs(database.pool, { jobs: [readScanJob], tools: world.dependencies, log: silentLog });

describe("a scan", () => {
  test(
    "is queued at once, read by the job, and has its pages beside it",
    { timeout: 120_000 },
    async (test) => {
      if (!hasFont) test.skip("no font on this machine to draw the picture with");
      const { readingId, outcome } = await handIn(scan);
      expect(outcome).toMatchObject({ ok: true, value: { underWay: true, repeated: false } });
      const coordinator = await asCoordinator();
      expect(await getReadingProgress(coordinator, readingId)).toMatchObject({
        state: "waiting",
        fileName: "ban-quet.pdf",
      });
      const under = await listReadingsUnderWay(coordinator, [{ id: world.unitId("xa") }]);
      expect(under.map((one) => one.readingId)).toEqual([readingId]);

      await work();
      expect(await getReadingProgress(coordinator, readingId)).toMatchObject({ state: "done" });
      const { stored } = await getReading(coordinator, readingId);
      expect(stored.reading.text).toContain("02 cuộc truyền thông");
      expect(stored.notices).toEqual([expect.stringContaining("OCR")]);
      const [page, ...more] = await listScannedPages(coordinator, readingId);
      expect([page?.page, page?.width, more]).toEqual([1, expect.any(Number), []]);
      const { file, content } = await getFile(coordinator, page?.fileId ?? "");
      expect(file.mediaType).toBe("image/png");
      expect(content.subarray(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    },
  );

  test("that is a picture is its own page", { timeout: 120_000 }, async (test) => {
    if (!hasFont) test.skip("no font on this machine to draw the picture with");
    const { readingId } = await handIn(photograph, randomUUID(), "trang-1.png");
    await work();
    const coordinator = await asCoordinator();
    const { stored } = await getReading(coordinator, readingId);
    expect(await listScannedPages(coordinator, readingId)).toEqual([
      { page: 1, fileId: stored.fileId, width: 1240, height: 1754 },
    ]);
  });

  test("handed in twice is read once; other content under its id is a conflict", async () => {
    const { readingId } = await handIn(scan);
    expect((await handIn(scan, readingId)).outcome).toMatchObject({
      ok: true,
      value: { underWay: true, repeated: true },
    });
    await expect(handIn(photograph, readingId)).rejects.toEqual(new Problem("conflict"));
    await run(cancelReading, await asCoordinator(), { readingId });
  });

  test("that was cancelled leaves no reading, and says so", async () => {
    const { readingId } = await handIn(scan);
    const coordinator = await asCoordinator();
    expect(await run(cancelReading, coordinator, { readingId })).toMatchObject({
      value: { cancelled: true },
    });
    await work();
    expect(await getReadingProgress(coordinator, readingId)).toMatchObject({ state: "cancelled" });
    expect(await run(cancelReading, coordinator, { readingId })).toMatchObject({
      value: { cancelled: false },
    });
    await expect(getReading(coordinator, readingId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("that turns out unreadable says why", { timeout: 120_000 }, async () => {
    const empty = samplePdf([
      { picture: { width: 1240, height: 1754, pixels: new Uint8Array(1240 * 1754).fill(255) } },
    ]);
    const { readingId } = await handIn(empty);
    await work();
    expect(await getReadingProgress(await asCoordinator(), readingId)).toMatchObject({
      state: "failed",
      message: expect.stringContaining("Không tìm thấy chữ"),
    });
  });

  test("is nobody's business elsewhere", async () => {
    const { readingId } = await handIn(scan);
    const outsider = await world.as("thcs.suoihoa");
    await expect(getReadingProgress(outsider, readingId)).rejects.toMatchObject({ code: "not-found" });
    await expect(run(cancelReading, outsider, { readingId })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listScannedPages(outsider, readingId)).rejects.toMatchObject({ code: "not-found" });
    await run(cancelReading, await asCoordinator(), { readingId });
  });
});
