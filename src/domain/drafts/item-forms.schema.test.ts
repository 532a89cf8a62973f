import { describe, expect, test } from "vitest";
import { fieldErrors } from "#domain/refusal.ts";
import { itemForms, withItem } from "./item-forms.schema.ts";

const target = {
  title: "Cuộc truyền thông",
  measure: "communication-events",
  subjects: "mỗi cơ quan",
  subjectKinds: "agency",
  basis: "each",
  per: "year",
  firm: "yes",
  verb: "tổ chức",
  noun: "cuộc truyền thông",
  steps: [{ least: "1.200,5", most: "", amountUnit: "event", byYear: "" }],
};
const wrong = (changes: object) => {
  const parsed = itemForms.targets.safeParse({ ...target, ...changes });
  return parsed.success ? [] : Object.keys(fieldErrors(parsed.error));
};
const step = (changes: object) => ({ least: "2", amountUnit: "event", byYear: "", ...changes });

describe("a target as its form sends it", () => {
  test("numbers as people type them; what is left empty is unknown", () => {
    expect(itemForms.targets.parse(target)).toMatchObject({
      per: "year",
      baselineYear: null,
      wording: null,
      subjectKinds: ["agency"],
      averaged: false,
      steps: [{ least: 1200.5, most: null, byYear: null, beforeYear: false }],
    });
  });

  test.each([
    ["no amount", { steps: [step({ least: "" })] }, ["steps.0.least"]],
    ["neither period nor year", { per: "", steps: [step({})] }, ["steps.0.byYear"]],
    ["stages of what recurs", { steps: [step({}), step({ byYear: "2028" })] }, ["per"]],
    [
      "the same year twice",
      { per: "", steps: [step({ byYear: "2028" }), step({ byYear: "2028" })] },
      ["steps.1.byYear"],
    ],
    ["a change from nowhere", { basis: "change" }, ["baselineYear"]],
    ["a range upside down", { steps: [step({ least: "5", most: "3" })] }, ["steps.0.most"]],
    ["no number", { steps: [step({ least: "vài" })] }, ["steps.0.least"]],
    ["no name", { title: " " }, ["title"]],
  ])("%s is refused at its field", (_, changes, fields) => {
    expect(wrong(changes)).toEqual(fields);
  });

  test("the empty amount that the form offers besides is none", () => {
    const steps = [step({ byYear: "2028" }), { least: "", most: "", amountUnit: "event", byYear: "" }];
    expect(itemForms.targets.parse({ ...target, per: "", steps }).steps).toHaveLength(1);
  });

  test("an own sentence may stand without an amount", () => {
    expect(wrong({ wording: "Từng bước mở rộng.", steps: [step({ least: "" })] })).toEqual([]);
  });
});

test("days are typed as plans print them", () => {
  expect(itemForms.occasions.parse({ name: "Ngày hội", from: "5/3", to: "08/03", year: "" })).toEqual({
    name: "Ngày hội",
    from: "03-05",
    to: "03-08",
    year: null,
  });
  expect(itemForms.occasions.safeParse({ name: "Ngày hội", from: "31/2", to: "08/03" }).success).toBe(false);
});

describe("writing an item into its list", () => {
  const items = [{ followsId: "above", name: "a" }];

  test("keeps what it follows; one more follows nothing", () => {
    const row = itemForms.schedule.parse({ what: "b" });
    expect(withItem(items, 0, row)).toEqual([{ followsId: "above", ...row }]);
    expect(withItem(items, null, row)).toEqual([...items, { followsId: null, ...row }]);
  });

  test("a list has an end", () => {
    const many = Array.from({ length: 200 }, () => ({}));
    expect(withItem(many, null, itemForms.schedule.parse({ what: "b" }))).toBeNull();
  });
});
