import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { correctActivity } from "./correct-activity.ts";
import { logActivity } from "./log-activity.ts";
import { withdrawActivity } from "./withdraw-activity.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

/** What a person may type, in few enough values that repeats and clashes come up. */
const content = fc
  .record({
    what: fc.constantFrom(
      { kind: "communication-session", quantity: "" },
      { kind: "news-item", quantity: "3" },
      { kind: "news-item", quantity: "4" },
      { kind: "training", quantity: "" },
      { kind: "survey", quantity: "" },
    ),
    heldOn: fc.constantFrom("2025-11-14", "2025-11-15", "2025-12-15", "2025-12-16", "2026-03-08"),
    occasion: fc.constantFrom("", "action-month"),
    women: fc.constantFrom("", "0", "7"),
    men: fc.constantFrom("", "5"),
  })
  .map(({ what, ...rest }) => ({ ...what, ...rest }));
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

const operation = fc.record({
  what: fc.constantFrom("log", "log", "log", "correct", "correct", "correct", "withdraw"),
  which: fc.integer({ min: 0, max: 3 }),
  expectedVersion: fc.integer({ min: 1, max: 2 }),
  content,
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** The rules of counting said once more, plainly: what one recorded activity adds to each measure. */
function recount({ kind, heldOn, occasion, quantity, women, men }: Content): Record<string, number> {
  const people = women !== "" && men !== "" ? Number(women) + Number(men) : null;
  return {
    ...(kind === "communication-session" ? { "communication-events": 1 } : {}),
    ...(kind === "news-item" ? { "news-items": Number(quantity) } : {}),
    ...(kind === "training" ? { "training-courses": 1 } : {}),
    ...(kind === "training" && people !== null ? { "trained-people": people } : {}),
    ...(occasion !== "" || (heldOn >= "2025-11-15" && heldOn <= "2025-12-15") ? { "action-month": 1 } : {}),
  };
}

/** Runs it; true where it was accepted and changed something. Problems and refusals leave all as it was. */
async function attempt(context: Context, id: string, { what, expectedVersion, content }: Operation) {
  const form = { id, expectedVersion, reason: "…", unitId: world.unitId("thcs"), ...content };
  try {
    const command = { log: logActivity, correct: correctActivity, withdraw: withdrawActivity }[what];
    const outcome = await run(command as typeof logActivity, context, form);
    return outcome.ok && !outcome.value.repeated;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

test("after any sequence of records, corrections and withdrawals the ledger equals a recount", async () => {
  const context = await world.as("thcs.suoihoa");
  let runs = 0;
  const accepted = { log: 0, correct: 0, withdraw: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 8, maxLength: 14 }), async (operations) => {
      runs += 1;
      const ids = [0, 1, 2, 3].map((n) => `0199f000-0000-7000-8000-${String(runs).padStart(11, "0")}${n}`);
      const standing = new Map<string, Content>();
      for (const one of operations) {
        const id = ids[one.which]!;
        if (!(await attempt(context, id, one))) continue;
        accepted[one.what] += 1;
        if (one.what === "withdraw") standing.delete(id);
        else standing.set(id, one.content);
      }
      const entries = database.db.selectFrom("ledger_entries").selectAll();
      const rows = await entries.where("source_id", "in", ids).execute();
      const ledger = rows.map((row) => [row.source_id, row.measure, row.amount, row.women, row.men]);
      const expected = [...standing].flatMap(([id, said]) =>
        Object.entries(recount(said)).map(([measure, amount]) => [
          id,
          measure,
          amount,
          said.women === "" ? null : Number(said.women),
          said.men === "" ? null : Number(said.men),
        ]),
      );
      expect(ledger.map(String).sort()).toEqual(expected.map(String).sort());
    }),
    { numRuns: 40, seed: 1790 },
  );
  // Without this the property could hold because everything was refused.
  expect(Math.min(...Object.values(accepted))).toBeGreaterThan(5);
});
