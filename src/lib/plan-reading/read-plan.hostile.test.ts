import { expect, it } from "vitest";
import { readText } from "./test-plans.ts";

/** What `npm run bench -- fuzz` and texts of the greatest length brought to light. They once ended in an error, or hardly ever. */
it("more years than a call takes arguments", () => {
  expect(readText("đến năm 2030 ".repeat(130_000)).scope.to).toBe(2030);
});

it("a sentence of thousands of amounts gives targets that quote it in pieces", () => {
  const amounts = Array.from({ length: 1000 }, (_, i) => `mỗi thôn ít nhất ${i + 1} cuộc truyền thông`);
  const { targets, text } = readText(`I. MỤC TIÊU\n${amounts.join(", ")}`);
  expect(targets.length).toBeGreaterThan(500);
  expect(targets.every(({ quote, at }) => text.slice(...at) === quote)).toBe(true);
});
