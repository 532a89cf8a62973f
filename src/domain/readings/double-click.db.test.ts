import { run, type Outcome } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { expect, test } from "vitest";
import { confirmReading } from "./confirm-reading.ts";
import { getReading } from "./get-reading.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { nestFields } from "./review-fields.ts";
import { startReading } from "./start-reading.ts";

/** Two requests at once, each on a connection of its own: what a double click on "Gửi" sends. */
const database = committedDatabase();
const twice = <Result>(send: () => Promise<Result>) => Promise.all([send(), send()]);
/** How many of the answers were no repeat of another. */
const firsts = (outcomes: readonly Outcome<{ readonly repeated: boolean }>[]) =>
  outcomes.filter((outcome) => outcome.ok && !outcome.value.repeated).length;

test("a double click reads, confirms and records once", async () => {
  const world = await buildWorld(database.db);
  const context: Context = await world.as("daumoi.suoihoa");
  const readingId = "0198c0de-0000-7000-8000-00000000000e";
  const text =
    "KẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC TIÊU\n1. Mỗi trường học tổ chức ít nhất 02 cuộc truyền thông.";

  const started = await twice(() =>
    run(startReading, context, { readingId, unitId: world.unitId("xa"), text }),
  );
  expect(firsts(started)).toBe(1);

  const { fields } = await getReading(context, readingId);
  const review = {
    readingId,
    ...nestFields({ ...fields, "plan.periodFrom": "2026", "plan.periodTo": "2026" }),
  };
  const confirmed = await twice(() => run(confirmReading, context, review));
  expect(new Set(confirmed.map((outcome) => outcome.ok && outcome.value.planId)).size).toBe(1);

  const issued = {
    planId: "0198c0de-0000-7000-8000-00000000000f",
    unitId: world.unitId("xa"),
    purpose: "action-month",
    title: "Kế hoạch Tháng hành động",
    issuedOn: "2026-10-12",
  };
  const recorded = await twice(() => run(recordIssuedPlan, context, issued));
  expect(firsts(recorded)).toBe(1);

  const measures = await database.db
    .selectFrom("ledger_entries")
    .select("measure")
    .orderBy("measure")
    .execute();
  expect(measures.map(({ measure }) => measure)).toEqual(["action-month-plans", "plans"]);
  const commands = await database.db.selectFrom("audit_log").select("command").execute();
  expect(commands.map(({ command }) => command).sort()).toEqual([
    "plan.confirm",
    "plan.read",
    "plan.record-issued",
  ]);
});
