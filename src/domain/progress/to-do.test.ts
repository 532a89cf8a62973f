import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeToDos, type ToDo } from "./to-do.ts";

const toDo = (key: string, tone: ToDo["tone"], group: ToDo["group"] = "now", object = ""): ToDo => ({
  key,
  group,
  verb: "Ghi",
  object,
  when: "",
  tone,
  action: "Ghi",
  link: { to: "reports" },
});
const keys = (rows: readonly ToDo[]) => rows.map(({ key }) => key);

describe("what to do, what is coming, whom to remind", () => {
  it("puts what is late first, then what is near, and keeps the order within", () => {
    const [group] = arrangeToDos([
      toDo("a", "calm"),
      toDo("b", "soon"),
      toDo("c", "late"),
      toDo("d", "soon"),
    ]);
    expect(keys(group!.rows)).toEqual(["c", "b", "d", "a"]);
  });

  it("comes in this order, however late a reminder is, and without empty groups", () => {
    const groups = arrangeToDos([toDo("remind", "late", "chase"), toDo("write", "calm", "now")]);
    expect(groups.map(({ group }) => group)).toEqual(["now", "chase"]);
  });

  it("shows a thing once, as it came first", () => {
    const [group] = arrangeToDos([toDo("a", "calm", "now", "first"), toDo("a", "late", "now", "second")]);
    expect(group?.rows).toMatchObject([{ key: "a", object: "first" }]);
  });

  it("shows as many as fit, and keeps the others at hand", () => {
    const tone = fc.constantFrom<ToDo["tone"]>("late", "soon", "calm");
    const group = fc.constantFrom<ToDo["group"]>("now", "coming", "chase");
    fc.assert(
      fc.property(fc.array(fc.tuple(tone, group), { maxLength: 40 }), (rows) => {
        const all = rows.map(([each, of], index) => toDo(String(index), each, of));
        const groups = arrangeToDos(all);
        const shown = groups.flatMap(({ rows: own }) => own);
        expect(shown.length).toBeLessThanOrEqual(13);
        expect(keys([...shown, ...groups.flatMap(({ more }) => more)]).toSorted()).toEqual(
          keys(all).toSorted(),
        );
      }),
    );
  });
});
