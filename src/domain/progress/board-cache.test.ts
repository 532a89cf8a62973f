import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { describe, expect, it } from "vitest";
import { openBoardCache } from "./board-cache.ts";
import type { SharedBoard } from "./board-cache.ts";

const seen = { id: "commune", ancestors: ["nation", "province", "commune"] };
const stranger = "stranger";

/** A clock by hand, and boards that say which reckoning they are of. */
function opened() {
  let [time, reckoned] = [0, 0];
  let hold: Promise<void> | null = null;
  const cache = openBoardCache({
    now: () => time,
    find: (context) => {
      if (context.actor.personId === stranger) return Promise.reject(new Problem("not-found"));
      return Promise.resolve(seen);
    },
    reread: () => Promise.resolve(seen),
    reckon: async () => {
      reckoned += 1;
      const mine = reckoned;
      await hold;
      return { mine };
    },
  });
  const context = (personId = "leader") =>
    ({
      actor: {
        personId,
        name: personId,
        appointments:
          personId === stranger
            ? []
            : [{ unitId: "province", unitAncestors: [], unitName: "", role: "leader" }],
      },
    }) as unknown as Context;
  const numberOf = async (board: Promise<SharedBoard>) =>
    (JSON.parse(new TextDecoder().decode((await board).body)) as { mine: number }).mine;
  return {
    get: (isFresh = false, who = "leader") =>
      numberOf(cache.get(context(who), { placeId: "commune" }, isFresh)),
    raw: (who = "leader") => cache.get(context(who), { placeId: "commune" }),
    pass: (ms: number) => void (time += ms),
    holdUntil: (until: Promise<void> | null) => void (hold = until),
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe("boards that are shared", () => {
  it("are reckoned once for all who ask within a quarter of a second", async () => {
    const { get, pass } = opened();
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
    pass(249);
    expect(await get()).toBe(1);
  });

  it("are renewed behind the back of who asks next, and waited for once they are too old", async () => {
    const { get, pass, settle } = opened();
    await get();
    pass(300);
    expect(await get()).toBe(1);
    await settle();
    expect(await get()).toBe(2);
    pass(500);
    expect(await get()).toBe(3);
  });

  it("say how old they are, from the beginning of their reading", async () => {
    const { raw, pass } = opened();
    expect((await raw()).age).toBe(0);
    pass(120);
    expect((await raw()).age).toBe(120);
  });

  it("are never given to one who may not see the place, however warm", async () => {
    const { get } = opened();
    await get();
    await expect(get(false, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(get(true, stranger)).rejects.toMatchObject({ code: "not-found" });
  });

  it("are reckoned for one alone where that is asked", async () => {
    const { get } = opened();
    await get();
    expect(await get(true)).toBe(2);
  });

  it("do not keep a failure", async () => {
    const { get, holdUntil } = opened();
    holdUntil(Promise.reject(new Error("lost connection")));
    await expect(get()).rejects.toThrow("lost connection");
    holdUntil(null);
    expect(await get()).toBe(2);
  });
});
