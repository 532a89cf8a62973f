import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairWordings, sameWords } from "./pair-wordings.ts";
import { firstWording } from "#domain/plans/plan.ts";
import type { Task } from "#domain/plans/task.ts";

const task = (id: string, title: string, label: string | null = null): Task => ({
  ...firstWording,
  id,
  planId: "plan",
  parentId: null,
  position: 0,
  label,
  title,
  quote: `${label ?? "-"} ${title}`,
  quoteAt: [0, title.length],
  lead: null,
  partners: null,
  due: null,
  followsId: null,
  nationalGroups: [],
});

const paired = (now: readonly Task[], before: readonly Task[]) =>
  pairWordings.tasks(now, before).map(({ item, before: old }) => [item.id, old?.id ?? null]);

describe("the wordings of an amended document beside those of the plan", () => {
  test("the same words are the same item, under whatever number they stand now", () => {
    const before = [task("a", "Đổi mới hình thức", "1."), task("b", "Kiểm tra, giám sát", "2.")];
    const now = [task("x", "Kiểm tra, giám sát", "1."), task("y", "Đổi mới hình thức truyền thông", "2.")];
    expect(paired(now, before)).toEqual([
      ["x", "b"],
      ["y", "a"],
    ]);
    expect(sameWords({ quote: "1. Một  việc" }, { quote: "1. Một việc nữa" })).toBe(false);
    expect(sameWords({ quote: "1. Một  việc" }, { quote: "b) Một việc" })).toBe(true);
  });

  test("what is like nothing of the plan is new", () => {
    expect(paired([task("x", "Lập câu lạc bộ")], [task("a", "Kiểm tra, giám sát")])).toEqual([["x", null]]);
  });

  test("one to one, and a document that says the plan again leaves nothing over", () => {
    const word = fc.constantFrom("đổi mới", "kiểm tra", "truyền thông", "giáo dục", "mô hình");
    const titles = fc.array(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(titles, titles, (some, others) => {
        const now = some.map((title, at) => task(`now ${at}`, title));
        const before = others.map((title, at) => task(`before ${at}`, title));
        const found = paired(now, before).flatMap(([, old]) => old ?? []);
        expect(new Set(found).size).toBe(found.length);
        expect(paired(now, now).map(([, old]) => old)).not.toContain(null);
      }),
      { seed: 1790 },
    );
  });
});
