import { fieldErrors } from "#domain/refusal.ts";
import { describe, expect, it } from "vitest";
import { nestFields, type Fields } from "./review-fields.ts";
import { reviewSchema } from "./review.schema.ts";

const plan: Fields = {
  "plan.title": "Kế hoạch truyền thông",
  "plan.kind": "plan",
  "plan.purpose": "programme",
  "plan.number": "",
  "plan.issuedOn": "",
  "plan.periodFrom": "2026",
  "plan.periodTo": "2030",
};
const target: Fields = {
  "targets.0.keep": "yes",
  "targets.0.title": "Cuộc truyền thông",
  "targets.0.measure": "communication-events",
  "targets.0.basis": "each",
  "targets.0.per": "year",
  "targets.0.subjectKinds": "agency",
  "targets.0.steps.0.least": "2",
  "targets.0.steps.0.amountUnit": "event",
};
const readingId = "0198c0de-0000-7000-8000-000000000001";
const parse = (fields: Fields) => reviewSchema.safeParse({ readingId, ...nestFields(fields) });
const errors = (fields: Fields) => {
  const parsed = parse(fields);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("a review", () => {
  it("is confirmed as typed, blank being not said", () => {
    expect(parse({ ...plan, ...target }).data).toMatchObject({
      plan: { periodFrom: 2026, periodTo: 2030, number: undefined, issuedOn: undefined },
      targets: [{ subjectKinds: ["agency"], per: "year", firm: false, steps: [{ least: 2 }] }],
    });
  });

  it("keeps a target without an amount", () => {
    expect(
      parse({ ...plan, ...target, "targets.0.steps.0.least": "" }).data?.targets[0]?.steps[0]?.least,
    ).toBeUndefined();
  });

  it("drops what is not kept, however wrong it is", () => {
    const dropped = { ...target, "targets.0.keep": "", "targets.0.title": "" };
    expect(parse({ ...plan, ...dropped, "duties.1.keep": "" }).data).toMatchObject({
      targets: [null],
      duties: [null, null],
    });
  });

  it.each<[string, Fields]>([
    ["plan.title", { "plan.title": " " }],
    ["plan.periodFrom", { "plan.periodFrom": "" }],
    ["plan.periodFrom", { "plan.periodFrom": "hai nghìn" }],
    ["plan.periodTo", { "plan.periodTo": "2025" }],
    ["plan.issuedOn", { "plan.issuedOn": "31/02/2026" }],
    ["targets.0.title", { "targets.0.title": "" }],
    ["targets.0.basis", { "targets.0.basis": "half" }],
    ["targets.0.steps.0.least", { "targets.0.steps.0.least": "nhiều" }],
    ["targets.0.steps.0.least", { "targets.0.steps.0.least": "12.5" }],
    ["targets.0.steps.0.most", { "targets.0.steps.0.most": "1" }],
    [
      "occasions.0.from",
      {
        "occasions.0.keep": "yes",
        "occasions.0.name": "A",
        "occasions.0.from": "30/02",
        "occasions.0.to": "1/3",
      },
    ],
    [
      "duties.0.due",
      {
        "duties.0.keep": "yes",
        "duties.0.kind": "report",
        "duties.0.title": "A",
        "duties.0.due": "cuối năm",
      },
    ],
  ])("says at %s what is wrong with it", (field, wrong) => {
    expect(Object.keys(errors({ ...plan, ...target, ...wrong }))).toEqual([field]);
  });

  it("takes a day of a year for a duty that comes once, never for an occasion", () => {
    const duty = {
      "duties.0.keep": "yes",
      "duties.0.kind": "plan",
      "duties.0.title": "A",
      "duties.0.due": "15/01/2027",
    };
    expect(parse({ ...plan, ...duty }).data?.duties[0]?.due).toBe("2027-01-15");
    const occasion = {
      "occasions.0.keep": "yes",
      "occasions.0.name": "A",
      "occasions.0.from": "08/3/2026",
      "occasions.0.to": "08/3",
    };
    expect(errors({ ...plan, ...occasion })).toHaveProperty(["occasions.0.from"]);
  });

  it("refuses more items than any plan has", () => {
    const many = Array.from({ length: 201 }, () => ({ keep: "yes" }));
    const parsed = reviewSchema.safeParse({ readingId, ...nestFields(plan), tasks: many });
    expect(parsed.success).toBe(false);
  });
});
