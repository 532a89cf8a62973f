import { assert, dictionary, jsonValue, property, string } from "fast-check";
import { expect, test } from "vitest";
import { factsDigest } from "./facts-digest.ts";

test("the order of keys does not matter, at any depth; the order of a list does", () => {
  expect(factsDigest({ a: 1, b: { c: [1, 2], d: null } })).toBe(
    factsDigest({ b: { d: null, c: [1, 2] }, a: 1 }),
  );
  expect(factsDigest({ a: [1, 2] })).not.toBe(factsDigest({ a: [2, 1] }));
});

test("facts keep their digest through JSON and back", () => {
  assert(
    property(dictionary(string(), jsonValue()), (facts) => {
      expect(factsDigest(JSON.parse(JSON.stringify(facts)) as object)).toBe(factsDigest(facts));
    }),
  );
});
