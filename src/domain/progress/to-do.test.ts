import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderToDos, type ToDo } from "./to-do.ts";

const toDo = (key: string, tone: ToDo["tone"], object = ""): ToDo => ({
  key,
  verb: "Ghi",
  object,
  when: "",
  tone,
  action: "Ghi",
  link: { to: "reports" },
});

describe("orderToDos", () => {
  it("puts what is late first, then what is near, and keeps the order within", () => {
    const { rows } = orderToDos([toDo("a", "calm"), toDo("b", "soon"), toDo("c", "late"), toDo("d", "soon")]);
    expect(rows.map(({ key }) => key)).toEqual(["c", "b", "d", "a"]);
  });

  it("shows a thing once, as it came first", () => {
    const { rows } = orderToDos([toDo("a", "calm", "first"), toDo("a", "late", "second")]);
    expect(rows).toMatchObject([{ key: "a", object: "first" }]);
  });

  it("shows as many as fit, and says how many more there are", () => {
    const tone = fc.constantFrom<ToDo["tone"]>("late", "soon", "calm");
    fc.assert(
      fc.property(fc.array(tone, { maxLength: 30 }), (tones) => {
        const all = tones.map((each, index) => toDo(String(index), each));
        const { rows, more } = orderToDos(all);
        expect(rows.length).toBeLessThanOrEqual(7);
        expect(rows.length + more).toBe(all.length);
      }),
    );
  });
});
