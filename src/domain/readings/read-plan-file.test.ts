import { Problem } from "#domain/problem.ts";
import { describe, expect, it } from "vitest";
import { planReader } from "./read-plan-file.ts";

/** A worker of a few lines in place of the real one. */
const worker = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from "node:worker_threads";
      parentPort.on("message", ({ bytes, recognise }) => { ${code} });`)}`,
  );
const echo = worker(`parentPort.postMessage({ refused: new TextDecoder().decode(bytes) })`);
const endless = worker(`for (;;);`);
const bytes = new TextEncoder().encode("văn bản");

describe("reading a plan in a thread of its own", () => {
  it("answers what the worker found", async () => {
    expect(await planReader({}, echo)(bytes)).toEqual({ refused: "văn bản" });
  });

  it("ends a reading that takes too long, with a sentence", async () => {
    expect(await planReader({ milliseconds: 50 }, endless)(bytes)).toEqual({
      refused: expect.stringContaining("quá phức tạp"),
    });
  });

  it("has another limit for the recognition of letters, and tells how far it is", async () => {
    const slow = worker(
      `parentPort.postMessage({ progress: { page: 1, pages: 2 } }); setInterval(() => undefined, 1000);`,
    );
    const told: unknown[] = [];
    // The long limit is made the shorter one here, to see that it is the one in force after the first word.
    const read = planReader({ milliseconds: 60_000, slowMilliseconds: 10 }, slow);
    expect(await read(bytes, { onProgress: (progress) => told.push(progress) })).toEqual({
      refused: expect.stringContaining("quá phức tạp"),
    });
    expect(told).toEqual([{ page: 1, pages: 2 }]);
  });

  it("ends a reading that takes too much memory, with the same sentence", async () => {
    const greedy = worker(
      `const held = []; for (;;) held.push(Array.from({ length: 100000 }, (_, n) => ({ n })));`,
    );
    expect(await planReader({ megabytes: 16, milliseconds: 60_000 }, greedy)(bytes)).toEqual({
      refused: expect.stringContaining("quá phức tạp"),
    });
  });

  it("says the same where the nesting is too deep", async () => {
    const deep = worker(`const dig = (n) => dig(n + 1) + 1; dig(0);`);
    expect(await planReader({}, deep)(bytes)).toEqual({ refused: expect.stringContaining("quá phức tạp") });
  });

  it("lets a bug of the reader be a bug", async () => {
    await expect(planReader({}, worker(`throw new TypeError("oops")`))(bytes)).rejects.toThrow("oops");
    await expect(planReader({}, worker(`process.exit()`))(bytes)).rejects.toThrow("without an answer");
  });

  it("serves those who wait in turn, and says busy beyond that", async () => {
    const read = planReader({ atOnce: 1, waiting: 1 }, echo);
    const [first, second, third] = [read(bytes), read(bytes), read(bytes)];
    await expect(third).rejects.toEqual(
      new Problem("busy", "Đang có nhiều văn bản chờ đọc. Thử lại sau ít giây."),
    );
    expect(await Promise.all([first, second])).toHaveLength(2);
    expect(await read(bytes)).toHaveProperty("refused");
  });

  it("is free again after a reading that failed", async () => {
    const read = planReader({ atOnce: 1, waiting: 0, milliseconds: 20 }, endless);
    await read(bytes);
    expect(await read(bytes)).toHaveProperty("refused");
  });

  it("passes the pictures of pages on, and whether letters may be recognised", async () => {
    const pictured = worker(
      `parentPort.postMessage({ picture: { page: 1 } }); parentPort.postMessage({ refused: String(recognise) });`,
    );
    const pages: unknown[] = [];
    const read = planReader({}, pictured);
    expect(await read(bytes, { onPicture: (page) => pages.push(page) })).toEqual({ refused: "true" });
    expect(await read(bytes, { recognise: false })).toEqual({ refused: "false" });
    expect(pages).toEqual([{ page: 1 }]);
  });

  it("ends when told to, in the middle or before it began", async () => {
    const read = planReader({ milliseconds: 60_000 }, endless);
    const stop = new AbortController();
    const reading = read(bytes, { signal: stop.signal });
    stop.abort(new Error("no longer wanted"));
    await expect(reading).rejects.toThrow("no longer wanted");
    await expect(read(bytes, { signal: stop.signal })).rejects.toThrow("no longer wanted");
  });
});

describe("the thread of a reader", () => {
  const who = worker(`parentPort.postMessage({ refused: String(threadId) })`);

  it("stays for the next document", async () => {
    const read = planReader({}, who);
    expect(await read(bytes)).toEqual(await read(bytes));
  });

  it("is replaced after so many", async () => {
    const read = planReader({ readings: 2 }, who);
    const [first, second, third] = [await read(bytes), await read(bytes), await read(bytes)];
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  it("is replaced where a document broke it, and the next one is read", async () => {
    const fragile = worker(
      `if (bytes.length === 0) throw new TypeError("oops"); parentPort.postMessage({ refused: String(threadId) });`,
    );
    const read = planReader({}, fragile);
    const before = await read(bytes);
    await expect(read(new Uint8Array())).rejects.toThrow("oops");
    const after = await read(bytes);
    expect(after).toHaveProperty("refused");
    expect(after).not.toEqual(before);
  });
});
