import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { jsonLog } from "./log.ts";

function logged(error: unknown): { event: string; error: string } {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line)).error("fault", error);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "") as { event: string; error: string };
}

test("an error is one line with its stack", () => {
  const { event, error } = logged(new Error("gone", { cause: "why" }));
  expect(event).toBe("fault");
  expect(error).toMatch(/Error: gone\n +at .*why/s);
});

test("the row that PostgreSQL refused stays out; its rule does not", () => {
  const refused = Object.assign(new DatabaseError("violates check constraint", 1, "error"), {
    code: "23514",
    constraint: "activity_titled",
    detail: "Failing row contains (Nguyen Van A).",
    where: "COPY",
  });
  const { error } = logged(refused);
  expect(error).toContain("activity_titled");
  expect(error).not.toContain("Nguyen");
});
