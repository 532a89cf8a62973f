import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

const times = (count: number, ask: () => string | undefined) => Array.from({ length: count }, ask);

test("a statement is named once it came often, and keeps its name", () => {
  const names = statementNames();
  const asked = times(6, () => names.nameOf("select $1"));
  expect(asked.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  expect(new Set(asked.slice(3)).size).toBe(1);
  expect(asked.at(-1)).toMatch(/^kept_/);
});

test("one that no longer fits the tables is kept under another name", () => {
  const names = statementNames();
  const before = times(4, () => names.nameOf("select $1")).at(-1);
  names.forget("select $1");
  const after = times(4, () => names.nameOf("select $1")).at(-1);
  expect(before).toMatch(/^kept_/);
  expect(after).toMatch(/^kept_/);
  expect(after).not.toBe(before);
});

test("however many texts come, names and memory are bounded; those that have one keep it", () => {
  const names = statementNames();
  const first = times(4, () => names.nameOf("select 0")).at(-1);
  const given = new Set<string | undefined>();
  for (let text = 1; text < 5_000; text += 1)
    times(4, () => names.nameOf(`select ${text}`)).forEach((name) => given.add(name));
  expect(given.size).toBeLessThanOrEqual(250);
  expect(names.nameOf("select 0")).toBe(first);
});
