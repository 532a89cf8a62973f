import { expect, test } from "vitest";
import { recent } from "./recent.ts";

function memory(most = 10) {
  let time = 0;
  const kept = recent<string>({ most, milliseconds: 1000, now: () => time });
  return { kept, wait: (milliseconds: number) => (time += milliseconds) };
}

test("what was found is found again until its time is over", async () => {
  const { kept, wait } = memory();
  let looks = 0;
  const look = () => Promise.resolve(`look ${(looks += 1)}`);
  expect(await kept.find("a", look)).toBe("look 1");
  wait(999);
  expect(await kept.find("a", look)).toBe("look 1");
  wait(1);
  expect(await kept.find("a", look)).toBe("look 2");
});

test("the one unused for longest makes room", () => {
  const { kept } = memory(2);
  kept.put("a", "1", kept.mark());
  kept.put("b", "2", kept.mark());
  kept.get("a");
  kept.put("c", "3", kept.mark());
  expect(["a", "b", "c"].map((key) => kept.get(key))).toEqual(["1", undefined, "3"]);
});

test("those who ask at once share one look", async () => {
  const { kept } = memory();
  const { promise, resolve } = Promise.withResolvers<string>();
  let looks = 0;
  const look = () => {
    looks += 1;
    return promise;
  };
  const asked = [kept.find("a", look), kept.find("a", look)];
  resolve("found");
  expect(await Promise.all(asked)).toEqual(["found", "found"]);
  expect(looks).toBe(1);
});

test("a failure is not kept", async () => {
  const { kept } = memory();
  await expect(kept.find("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await kept.find("a", () => Promise.resolve("back"))).toBe("back");
});

test("what was being looked up when all was cleared is answered and not kept", async () => {
  const { kept } = memory();
  const { promise, resolve } = Promise.withResolvers<string>();
  const before = kept.find("a", () => promise);
  kept.clear();
  const after = kept.find("a", () => Promise.resolve("new"));
  resolve("old");
  expect(await before).toBe("old");
  expect(await after).toBe("new");
  expect(kept.get("a")).toBe("new");
});
