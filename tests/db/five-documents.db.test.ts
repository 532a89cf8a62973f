import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoUnit, DemoUsername } from "../../src/demo/demo-world.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { getReading } from "#domain/readings/get-reading.ts";
import { listPlanEntries } from "#domain/plans/list-plan-entries.ts";
import { confirmAsRead, storeReading } from "#domain/readings/sample-reading.ts";
import { taskTree } from "#domain/plans/task.ts";
import { getScoreboard } from "#domain/progress/get-scoreboard.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";

/** Real documents that may not be kept here: LANTOA_DOCUMENTS names their folder. */
const folder = process.env["LANTOA_DOCUMENTS"] ?? "";
const reasonToSkip = folder === "" ? " (skipped: LANTOA_DOCUMENTS is not set)" : "";
const database = testDatabase();

/** Each as the coordinator of such a unit reads it; `own` is what its pages leave blank. */
const documents = [
  {
    name: "binh-lu",
    by: "daumoi.suoihoa",
    unit: "xa",
    year: 2026,
    targets: 5,
    dated: ["2026-03-08", "2026-06-28", "2026-11-15", "2026-11-19"],
    named: ["Trung tâm Dịch vụ tổng hợp", "Trạm Y tế xã"],
  },
  {
    name: "kien-giang",
    by: "daumoi.minhhoa",
    unit: "tinh",
    year: 2026,
    targets: 8,
    dated: ["2026-03-08", "2026-06-09", "2026-11-15", "2026-12-09"],
    named: [],
  },
  {
    name: "nghe-an",
    by: "daumoi.minhhoa",
    unit: "tinh",
    year: 2021,
    targets: 0,
    dated: ["2021-06-09"],
    named: [],
  },
  {
    name: "hong-ngu",
    by: "daumoi.suoihoa",
    unit: "xa",
    year: 2026,
    targets: 0,
    dated: ["2026-10-20"],
    named: [],
  },
  {
    name: "thua-thien-hue",
    by: "daumoi.minhhoa",
    unit: "tinh",
    year: 2023,
    targets: 0,
    dated: ["2023-11-15"],
    named: [],
  },
] as const satisfies readonly { by: DemoUsername; unit: DemoUnit; [field: string]: unknown }[];

const years = { "plan.periodFrom": "2021" };

async function planned({ name, by, unit }: (typeof documents)[number]) {
  const world = await buildWorld(database.db);
  const context = await world.as(by);
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  const readingId = await storeReading(context, world.unitId(unit), text);
  const review = await getReading(context, readingId);
  const own = review.fields["plan.periodFrom"] === "" ? years : {};
  return { context, review, planId: await confirmAsRead(context, readingId, own) };
}

describe.skipIf(folder === "")(
  `each real document, confirmed as read, is a running programme${reasonToSkip}`,
  () => {
    test.each(documents)("$name", async (document) => {
      const { context, planId } = await planned(document);
      const full = await getPlan(context, planId);
      expect(full.targets).toHaveLength(document.targets);
      for (const { quote, clause } of full.targets) expect([quote, clause]).not.toContain(null);
      // Every head of the tasks is in one of the seven national groups.
      for (const task of taskTree(full.tasks)) expect(task.nationalGroups, task.title).not.toEqual([]);

      // A plan whose years are over judges nobody today, and one without targets has no board.
      const columns = document.targets > 0 ? (await getScoreboard(context, { planId })).columns : [];
      expect(columns.map(({ targetId }) => targetId)).toEqual(full.targets.map(({ id }) => id));
      const entries = await listPlanEntries(context, document.year);
      expect(entries.map(({ from }) => from)).toEqual(expect.arrayContaining([...document.dated]));

      const named = full.responsibilities.filter(({ unitIds }) => unitIds.length > 0);
      expect(named.map(({ organisation }) => organisation)).toEqual(
        expect.arrayContaining([...document.named]),
      );
    });

    test("what a document says besides is kept in its words", async () => {
      const { context, planId } = await planned(documents[1]);
      const full = await getPlan(context, planId);
      expect(full.passages.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["objective", "content", "funding"]),
      );
      expect(full.legalBases.length).toBeGreaterThan(5);
      // The contents to be told are a third of that document: with all that stands under their heads.
      const contents = full.passages.filter(({ kind }) => kind === "content");
      expect(contents.map(({ quote }) => quote).join("").length).toBeGreaterThan(7000);
    });

    test("a target of places that are gone waits for a person", async () => {
      const { review } = await planned(documents[1]);
      const models = review.reading.targets.find(({ measure }) => measure === "models");
      const about = review.warnings.filter(
        ({ code, at }) => code === "subject-vanished" && at?.[0] === models?.at[0],
      );
      expect(about.map(({ severity }) => severity)).toContain("attention");
    });
  },
);
