import { expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { insertSamplePlan } from "./sample-plan.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeNarrative } from "./write-narrative.ts";

const database = committedDatabase();

test("two at once: one draft, one text, one sending", async () => {
  const world = await buildWorld(database.db);
  const unitId = world.unitId("xa");
  const plan = await insertSamplePlan(
    database.db,
    { id: unitId, provinceId: world.unitId("tinh") },
    world.dependencies.newId,
  );
  const context = await world.as("daumoi.suoihoa");
  const ids = ["0199f000-0000-7000-8000-0000000000b1", "0199f000-0000-7000-8000-0000000000b2"];

  const started = await Promise.all(
    ids.map((id) => run(startReport, context, { id, dutyId: plan.dutyId, unitId, period: "2026" })),
  );
  const drafts = started.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const [id = ""] = drafts.map((draft) => draft.id);
  expect(drafts.map((draft) => draft.id)).toEqual([id, id]);
  expect(drafts.filter(({ repeated }) => repeated)).toHaveLength(1);

  const changedAt = context.clock().toISOString();
  const required = ["leadership", "work-remarks", "strengths", "weaknesses-remarks", "next-steps"];
  const written = await Promise.allSettled(
    ["Bản của một người", "Bản của người kia"].map((text) =>
      run(writeNarrative, context, {
        id,
        changedAt,
        sections: Object.fromEntries(required.map((code) => [code, text])),
      }),
    ),
  );
  expect(written.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  const sending = await sendingAllSeen(context, id);
  const sent = await Promise.all([run(submitReport, context, sending), run(submitReport, context, sending)]);
  expect(sent.filter((outcome) => outcome.ok && outcome.value.repeated)).toHaveLength(1);
  expect(sent.filter((outcome) => outcome.ok && !outcome.value.repeated)).toHaveLength(1);
});
