import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gather, TooManyWaiting, type GatherSettings } from "./gather.ts";

/** A sender whose batches return when told. */
function sender(settings: Partial<GatherSettings<number, number>> = {}) {
  const batches: { items: readonly number[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const add = gather<number, number>({
    most: 3,
    underWay: 2,
    worthAnother: 1,
    waiting: 100,
    send: (items) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(items.map((item) => ({ status: "fulfilled", value: item * 10 })));
        batches.push({ items, answer, fail: reject });
      }),
    ...settings,
  });
  return { add, batches };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("what arrives together goes together", () => {
  test("the first alone and at once, the rest when a batch returns, so many at most", async () => {
    const { add, batches } = sender();
    const answers = [1, 2, 3, 4, 5, 6].map(add);
    expect(batches.map(({ items }) => items)).toEqual([[1], [2]]);
    batches[0]?.answer();
    await settle();
    expect(batches.map(({ items }) => items)).toEqual([[1], [2], [3, 4, 5]]);
    for (const { answer } of batches) answer();
    await settle();
    batches[3]?.answer();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  test("beside another only with enough to be worth it", async () => {
    const { add, batches } = sender({ worthAnother: 2 });
    const answers = [1, 2].map(add);
    expect(batches.map(({ items }) => items)).toEqual([[1]]);
    answers.push(add(3));
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    answers.push(add(4));
    batches[0]?.answer();
    await settle();
    expect(batches).toHaveLength(2);
    batches[1]?.answer();
    await settle();
    batches[2]?.answer();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
  });

  test("nobody is answered before their own batch", async () => {
    const { add, batches } = sender({ underWay: 1 });
    const answered: number[] = [];
    for (const item of [1, 2]) void add(item).then((value) => answered.push(value));
    await settle();
    expect(answered).toEqual([]);
    batches[0]?.answer();
    await settle();
    expect(answered).toEqual([10]);
  });

  test("a batch that fails fails for its own, and the next goes on", async () => {
    const { add, batches } = sender({ underWay: 1 });
    const [first, second] = [add(1), add(2)];
    batches[0]?.fail(new Error("cut off"));
    await expect(first).rejects.toThrow("cut off");
    batches[1]?.answer();
    expect(await second).toBe(20);
  });

  test("an item left without an answer is told so", async () => {
    const { add } = sender({ send: () => Promise.resolve([]) });
    await expect(add(1)).rejects.toThrow("without an answer");
  });
});

test("those beyond the bound are turned away at once, and room made is room again", async () => {
  const { add, batches } = sender({ underWay: 1, waiting: 1 });
  const [first, second] = [add(1), add(2)];
  await expect(add(3)).rejects.toBeInstanceOf(TooManyWaiting);
  batches[0]?.answer();
  await first;
  const fourth = add(4);
  batches[1]?.answer();
  await second;
  batches[2]?.answer();
  expect(await fourth).toBe(40);
});

test("whatever the sizes, every item gets its own answer once, in batches within the bound", async () => {
  const sizes = fc.record({
    most: fc.integer({ min: 1, max: 8 }),
    underWay: fc.integer({ min: 1, max: 3 }),
    worthAnother: fc.integer({ min: 1, max: 10 }),
    items: fc.integer({ min: 0, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ most, underWay, worthAnother, items }) => {
      const seen: number[] = [];
      let now = 0;
      const add = gather<number, number>({
        most,
        underWay,
        worthAnother,
        waiting: 1000,
        async send(batch) {
          now += 1;
          expect(now).toBeLessThanOrEqual(underWay);
          expect(batch.length).toBeLessThanOrEqual(most);
          seen.push(...batch);
          await Promise.resolve();
          now -= 1;
          return batch.map((item) => ({ status: "fulfilled", value: -item }));
        },
      });
      const all = Array.from({ length: items }, (_, n) => n);
      expect(await Promise.all(all.map(add))).toEqual(all.map((n) => -n));
      expect(seen).toEqual(all);
    }),
  );
});
