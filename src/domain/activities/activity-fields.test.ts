import { expect, test } from "vitest";
import { changedFields } from "./activity-fields.ts";
import { sampleContent } from "./sample-content.ts";

const content = sampleContent({ topics: ["role-models", "labour-rights"] });

test("nothing changed where only the order of a set did", () => {
  expect(changedFields(content, { ...content, topics: ["labour-rights", "role-models"] })).toEqual([]);
});

test("the changed fields, in the order of the form; zero is not unknown", () => {
  const after = { ...content, women: 0, heldOn: "2026-04-06", topics: ["role-models"], embedded: true };
  expect(changedFields(content, after)).toEqual(["heldOn", "embedded", "women", "topics"]);
});
