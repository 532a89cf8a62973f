import { expect, test } from "vitest";
import { logActivityInput, toDraft } from "#domain/activities/activity.schema.ts";
import { completeDraft } from "#domain/activities/activity.ts";
import type { ActivityKind } from "#domain/lists/lists.ts";
import { sampleContent } from "#domain/activities/sample-content.ts";
import { many, one, valuesLike, valuesOf } from "./form-values.ts";

const content = sampleContent({
  women: 0,
  participants: 1204,
  embedded: true,
  host: "Họp bản quý I",
  topics: ["labour-rights", "role-models"],
  cost: 3_500_000,
});

const session: ActivityKind = {
  code: "communication-session",
  name: "Cuộc truyền thông",
  group: "event",
  measures: [],
  amountUnit: "event",
  needsParticipants: true,
  needsQuantity: false,
  description: null,
};

test("what a form shows of an activity, sent back untouched, says the same activity", () => {
  const ids = { id: "0199f000-0000-7000-8000-000000000001", unitId: "0199f000-0000-7000-8000-000000000002" };
  const sent = (kinds: ActivityKind[]) =>
    completeDraft(toDraft(logActivityInput.parse({ ...ids, ...valuesOf(content, kinds) })), kinds);
  expect(sent([])).toEqual(content);
  expect(sent([session])).toEqual(content);
  expect(one(valuesOf(content, [session]), "quantity")).toBe("");
});

test("last time's values leave out who came, when, and what it was called", () => {
  const again = valuesLike(content, []);
  expect(one(again, "kind")).toBe("communication-session");
  expect(many(again, "topics")).toEqual(["labour-rights", "role-models"]);
  for (const own of ["title", "heldOn", "women", "participants", "cost", "note"])
    expect(one(again, own)).toBe("");
});
