import { assert, dictionary, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { isKept, listOfField, nestFields, textOf } from "./review-fields.ts";

describe("the fields of a review", () => {
  it("nest by their dotted names", () => {
    expect(
      nestFields({
        "plan.title": "Kế hoạch",
        "targets.0.keep": "yes",
        "targets.0.kinds": ["school", "village"],
        "targets.0.steps.1.least": "2",
        "targets.2.title": "B",
      }),
    ).toEqual({
      plan: { title: "Kế hoạch" },
      targets: [
        { keep: "yes", kinds: ["school", "village"], steps: [{}, { least: "2" }] },
        {},
        { title: "B" },
      ],
    });
  });

  it.each(["__proto__.x", "targets.99999.title", "a.b.c.d.e.f.g", "", "a..b"])(
    "leave out the name %j",
    (name) => expect(nestFields(Object.fromEntries([[name, "x"]]))).toEqual({}),
  );

  it("never reach a prototype, whatever the names", () => {
    assert(
      property(dictionary(string(), string()), (fields) => {
        nestFields(fields);
        expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
        expect(Object.getPrototypeOf(nestFields(fields))).toBe(Object.prototype);
      }),
    );
  });

  it("read as text and as lists, single or repeated", () => {
    const fields = { one: "a", many: ["a", "b"], "targets.0.keep": "yes" };
    expect([textOf(fields, "one"), textOf(fields, "many"), textOf(fields, "none")]).toEqual(["a", "a", ""]);
    expect([listOfField(fields, "one"), listOfField(fields, "many"), listOfField(fields, "none")]).toEqual([
      ["a"],
      ["a", "b"],
      [],
    ]);
    expect([isKept(fields, "targets", 0), isKept(fields, "targets", 1)]).toEqual([true, false]);
  });
});
