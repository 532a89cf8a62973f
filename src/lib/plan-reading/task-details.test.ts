import { expect, test } from "vitest";
import type { Task } from "./plan-reading.ts";
import { withDetails } from "./task-details.ts";

const task = (title: string, changes: Partial<Task> = {}): Task => ({
  quote: title,
  at: [0, 0],
  label: null,
  title,
  lead: null,
  partners: null,
  due: null,
  children: [],
  ...changes,
});

test("what the body leaves open is taken from the row of the same words, at any depth", () => {
  const tasks = [task("Truyền thông", { children: [task("Biên soạn tài liệu.", { lead: "Phòng A" })] })];
  const rows = [
    task("Biên soạn  tài liệu", { lead: "Phòng B", due: "Quý II" }),
    task("Khác", { due: "Quý I" }),
  ];
  expect(withDetails(tasks, rows)).toMatchObject([
    { title: "Truyền thông", due: null, children: [{ lead: "Phòng A", due: "Quý II" }] },
  ]);
});
