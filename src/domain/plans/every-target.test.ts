import { join } from "node:path";
import { loadLists } from "#domain/lists/load-lists.ts";
import { describe, expect, test } from "vitest";
import { planFromReview } from "#domain/readings/plan-from-review.ts";
import { unknownCodes } from "#domain/readings/review-codes.ts";
import { nestFields, type Fields } from "#domain/readings/review-fields.ts";
import { reviewItemsSchema } from "#domain/readings/review.schema.ts";
import { askedInWords } from "./target-text.ts";
import { readPassage } from "#domain/readings/read-passage.ts";
import { withAdditions } from "#domain/readings/review-additions.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { readTxt } from "#lib/official-documents/read-txt.ts";

/*
 * Every kind of target that the national programme's plans state, expressed by data alone: fields of the form as an
 * officer would leave them, codes of the reference lists, and nothing in code that knows which target it is. The
 * sentences are the software's own.
 */
const lists = await loadLists(join(import.meta.dirname, "../../../db/reference"));

interface Expressed {
  readonly id: string;
  readonly says: string;
  readonly fields: Fields;
  readonly steps?: readonly Fields[];
}

const percent = { amountUnit: "percent" };
const targets: readonly Expressed[] = [
  {
    id: "T01: two events a year, each agency, organisation and enterprise",
    says: "mỗi đơn vị ít nhất 2 cuộc mỗi năm",
    fields: {
      measure: "communication-events",
      subjectKinds: ["agency", "organisation", "enterprise"],
      basis: "each",
      per: "year",
      owner: "Sở Nội vụ",
    },
    steps: [{ least: "2", amountUnit: "event" }],
  },
  {
    id: "T02: all agencies, schools and clinics act in the Action Month",
    says: "100% mỗi năm",
    fields: {
      measure: "action-month",
      subjectKinds: ["agency", "organisation", "school", "health"],
      basis: "share",
      per: "year",
    },
    steps: [{ least: "100", ...percent }],
  },
  {
    id: "T03: 70% of the press pilot the indicators by 2025, an amount not given applies them before 2030",
    says: "ít nhất 70% đến hết năm 2025, chưa có số lượng trước năm 2030",
    fields: {
      measure: "media-indicators",
      subjectKinds: ["media"],
      basis: "share",
      per: "",
      owner: "Sở Văn hóa và Thể thao",
    },
    steps: [
      { least: "70", byYear: "2025", ...percent },
      { byYear: "2030", beforeYear: "yes", ...percent },
    ],
  },
  {
    id: "T04: a model in each district, by the plan's end",
    says: "mỗi đơn vị ít nhất 1 mô hình đến hết năm 2030",
    fields: { measure: "models", subjectKinds: ["district-level"], basis: "each", per: "" },
    steps: [{ least: "1", byYear: "2030", amountUnit: "model" }],
  },
  {
    id: "T05: four news items each quarter, no quarter making up for another",
    says: "mỗi đơn vị ít nhất 4 tin, bài mỗi quý",
    fields: { measure: "news-items", subjectKinds: ["commune-level"], basis: "each", per: "quarter" },
    steps: [{ least: "4", amountUnit: "item" }],
  },
  {
    id: "T06: an event a year in each village",
    says: "mỗi đơn vị ít nhất 1 cuộc mỗi năm",
    fields: { measure: "communication-events", subjectKinds: ["village"], basis: "each", per: "year" },
    steps: [{ least: "1", amountUnit: "event" }],
  },
  {
    id: "T07: 95% of village conventions fair by 2025, all by 2030",
    says: "ít nhất 95% đến hết năm 2025, 100% đến hết năm 2030",
    fields: { measure: "fair-conventions", basis: "share", per: "" },
    steps: [
      { least: "95", byYear: "2025", ...percent },
      { least: "100", byYear: "2030", ...percent },
    ],
  },
  {
    id: "T08: two events a year in each school",
    says: "mỗi đơn vị ít nhất 2 cuộc mỗi năm",
    fields: { measure: "communication-events", subjectKinds: ["school"], basis: "each", per: "year" },
    steps: [{ least: "2", amountUnit: "event" }],
  },
  {
    id: "T09: two events a year, each reporting for itself",
    says: "mỗi đơn vị ít nhất 2 cuộc mỗi năm",
    fields: {
      measure: "communication-events",
      subjectKinds: ["agency", "organisation", "enterprise"],
      basis: "each",
      per: "year",
      owner: "Các cơ quan, đơn vị",
    },
    steps: [{ least: "2", amountUnit: "event" }],
  },
  {
    id: "T10: all have a plan for the Action Month; plans are counted, not activities",
    says: "100% mỗi năm",
    fields: { measure: "action-month-plans", subjectKinds: ["agency"], basis: "share", per: "year" },
    steps: [{ least: "100", ...percent }],
  },
  {
    id: "T11: awareness 10 to 15% up on 2025 by 2030, striven for",
    says: "tăng từ 10 đến 15% so với năm 2025 đến hết năm 2030",
    fields: {
      measure: "awareness",
      basis: "change",
      per: "",
      baselineYear: "2025",
      baselineAmount: "54,5",
      firm: "",
    },
    steps: [{ least: "10", most: "15", byYear: "2030", amountUnit: "percent-change" }],
  },
  {
    id: "T12: the indicators applied, the quantity missing",
    says: "chưa có số lượng đến hết năm 2030",
    fields: {
      measure: "media-indicators",
      subjectKinds: ["service-centre"],
      basis: "share",
      per: "",
      firm: "",
    },
    steps: [{ byYear: "2030", ...percent }],
  },
  {
    id: "T13: all conventions fair by 2030",
    says: "100% đến hết năm 2030",
    fields: { measure: "fair-conventions", basis: "share", per: "" },
    steps: [{ least: "100", byYear: "2030", ...percent }],
  },
  {
    id: "T14: every office sets its own targets for each phase, in a plan of its own",
    says: "mỗi đơn vị ít nhất 1 kế hoạch mỗi giai đoạn",
    fields: { measure: "plans", subjectKinds: ["agency", "commune-level"], basis: "each", per: "phase" },
    steps: [{ least: "1", amountUnit: "plan" }],
  },
  {
    id: "T15: an extracurricular activity a month",
    says: "mỗi đơn vị ít nhất 1 lần mỗi tháng",
    fields: { measure: "school-activities", subjectKinds: ["school"], basis: "each", per: "month" },
    steps: [{ least: "1", amountUnit: "session" }],
  },
  {
    id: "T16: under the flag once a week",
    says: "mỗi đơn vị ít nhất 1 lần mỗi tuần",
    fields: { measure: "school-activities", subjectKinds: ["school"], basis: "each", per: "week" },
    steps: [{ least: "1", amountUnit: "session" }],
  },
  {
    id: "T17: in the opening session of each school year",
    says: "mỗi đơn vị ít nhất 1 lần mỗi năm học",
    fields: { measure: "school-activities", subjectKinds: ["school"], basis: "each", per: "school-year" },
    steps: [{ least: "1", amountUnit: "session" }],
  },
  {
    id: "T18: in the criteria by which officials are judged, yes or no a unit a year",
    says: "mỗi đơn vị có thực hiện mỗi năm",
    fields: { measure: "cadre-criteria", subjectKinds: ["agency", "party-body"], basis: "each", per: "year" },
    steps: [{ least: "1", amountUnit: "yes-no" }],
  },
  {
    id: "T19: women in elected bodies, watched each term without an amount",
    says: "chỉ theo dõi, không đặt mức",
    fields: { aim: "indicator", measure: "women-in-office", basis: "share", per: "term", firm: "" },
  },
  {
    id: "T20: the province holds the Action Month of one year",
    says: "tính chung ít nhất 1 cuộc đến hết năm 2023",
    fields: { measure: "action-month", subjectKinds: ["province-level"], basis: "total", per: "" },
    steps: [{ least: "1", byYear: "2023", amountUnit: "event" }],
  },
];

const text = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Một chỉ tiêu của kế hoạch.";
const from = text.indexOf("Một chỉ tiêu");
const reading = withAdditions({ ...readPlan(readTxt(text)), targets: [] }, [
  { kind: "targets", from, to: text.length },
]);

function expressed({ fields, steps = [] }: Expressed) {
  const form = {
    "targets.0.keep": "yes",
    "targets.0.title": "Tên ngắn",
    "targets.0.firm": "yes",
    ...named("targets.0", fields),
    ...Object.assign({}, ...steps.map((step, at) => named(`targets.0.steps.${at}`, step))),
  } as Fields;
  const review = reviewItemsSchema.parse(nestFields(form));
  const making = { newId: () => "id", unitsNamed: () => [] };
  const [target] = planFromReview("plan", reading, review, making).targets;
  if (!target) throw new Error("The form has no target.");
  return { review, target };
}

const named = (prefix: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}.${name}`, value]));

describe("every kind of target is data", () => {
  test.each(targets)("$id", (given) => {
    const { review, target } = expressed(given);
    expect(askedInWords(target)).toBe(given.says);
    // Everything in it is a code of the lists: another target of its kind needs no line of code.
    expect(unknownCodes(review, lists, new Set())).toEqual({});
    expect(target.quote).toBe("Một chỉ tiêu của kế hoạch.");
  });

  test("twenty of them, each said once", () => {
    const ids = targets.map(({ id }) => id.slice(0, 3));
    expect(ids).toEqual(Array.from({ length: 20 }, (_, at) => `T${String(at + 1).padStart(2, "0")}`));
  });

  test("a surplus of a quarter makes up for another only where the plan says so", () => {
    const quarterly = targets.find(({ id }) => id.startsWith("T05"));
    if (!quarterly) throw new Error("T05 is among them.");
    expect(expressed(quarterly).target.averaged).toBe(false);
  });

  test("an indicator may do without an amount, a target not", () => {
    const [watched] = targets.filter(({ id }) => id.startsWith("T19"));
    if (!watched) throw new Error("T19 is among them.");
    const { steps: _none, ...without } = { ...watched, fields: { ...watched.fields, aim: "target" } };
    expect(() => expressed(without)).toThrow("Chỉ tiêu cần ít nhất một mức");
  });

  test("words that no one can make a target of are left for the person to fill in", () => {
    expect(readPassage.targets("Một chỉ tiêu của kế hoạch.", [0, 5])).toMatchObject({
      measure: "other",
      steps: [{ min: null, max: null }],
    });
  });
});
