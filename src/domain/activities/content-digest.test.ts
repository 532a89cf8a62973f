import { expect, test } from "vitest";
import type { ActivityContent } from "./activity.ts";
import { contentDigest } from "./content-digest.ts";
import { sampleContent } from "./sample-content.ts";

const content = sampleContent({ topics: ["role-models", "labour-rights"] });
const digest = (said: Partial<ActivityContent> = {}, unit = "u1", evidence = ["aa", "bb"]) =>
  contentDigest(unit, { ...content, ...said }, evidence);

test("the same said in another order is the same", () => {
  const backwards = Object.fromEntries(Object.entries(content).toReversed()) as unknown as ActivityContent;
  expect(contentDigest("u1", backwards, ["bb", "aa", "bb"])).toBe(digest());
  expect(digest({ topics: ["labour-rights", "role-models"] })).toBe(digest());
  expect(digest()).toMatch(/^[0-9a-f]{64}$/);
});

test("any field, the unit and the files make a difference; zero is not unknown", () => {
  const others = [
    digest({ title: "Họp thôn" }),
    digest({ women: 0 }),
    digest({ embedded: true }),
    digest({ topics: ["role-models"] }),
    digest({}, "u2"),
    digest({}, "u1", ["aa"]),
  ];
  expect(new Set([digest(), ...others]).size).toBe(7);
});
