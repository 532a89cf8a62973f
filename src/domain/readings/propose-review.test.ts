import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { describe, expect, it } from "vitest";
import { proposeDuty, proposeMeasure, proposeTarget } from "./propose-items.ts";
import { proposeReview } from "./propose-review.ts";
import { nestFields } from "./review-fields.ts";
import { reviewSchema } from "./review.schema.ts";

const measures = [
  {
    code: "communication-events",
    name: "Cuộc truyền thông",
    amountUnit: "event",
    fedBy: "activity",
    description: "",
  },
] as const;
const target: PlanReading["targets"][number] = {
  quote: "Hằng năm, mỗi trường học và Trạm Y tế xã Suối Hoa tổ chức ít nhất 02 cuộc truyền thông.",
  at: [10, 90],
  measure: "communication-events",
  subjects: "mỗi trường học và Trạm Y tế xã Suối Hoa",
  basis: "each",
  per: "year",
  baselineYear: null,
  firm: true,
  steps: [{ by: null, before: false, min: 2, max: null, unit: "event" }],
};
const reading: PlanReading = {
  text: "",
  document: {
    kind: "plan",
    number: null,
    issuedOn: "2026-04",
    issuedAt: null,
    issuer: "Ủy ban nhân dân xã Suối Hoa",
    subject: "Thực hiện Chương trình truyền thông",
    signer: null,
    recipients: [],
  },
  scope: { place: null, from: 2026, to: 2030, phases: [] },
  legalBases: [],
  targets: [target],
  tasks: [
    {
      quote: "1. Đổi mới hình thức",
      at: [0, 1],
      label: "1",
      title: "Đổi mới hình thức",
      lead: null,
      partners: null,
      due: null,
      children: [
        {
          quote: "- Xã hội hóa",
          at: [1, 2],
          label: "-",
          title: "Làm phim ngắn",
          lead: null,
          partners: null,
          due: null,
          children: [],
        },
      ],
    },
  ],
  occasions: [
    { quote: "8/3", at: [3, 4], name: "Ngày Quốc tế Phụ nữ", from: "03-08", to: "03-08", year: null },
  ],
  duties: [],
  responsibilities: [
    {
      quote: "A",
      at: [5, 6],
      org: "Trạm Y tế",
      does: [
        { quote: "- Một", at: [5, 6] },
        { quote: "Hai", at: [6, 7] },
      ],
    },
  ],
  objectives: [],
  requirements: [],
  audiences: [],
  contents: [],
  funding: [],
  warnings: [],
};

describe("what a review shows first", () => {
  it("keeps everything, and is confirmed as it stands once the blanks are filled", () => {
    const fields = proposeReview(reading, { measures });
    const parsed = reviewSchema.parse({
      readingId: "0198c0de-0000-7000-8000-000000000001",
      ...nestFields(fields),
    });
    expect(parsed.plan).toMatchObject({
      periodFrom: 2026,
      periodTo: 2030,
      issuedOn: undefined,
      number: undefined,
    });
    expect(parsed.targets).toHaveLength(1);
    expect(parsed.tasks.map((task) => task?.nationalGroups)).toEqual([["new-formats"], ["new-formats"]]);
    expect(parsed.responsibilities[0]?.does).toEqual(["Một", "Hai"]);
  });

  it("leaves a date without its day to the officer", () => {
    expect(proposeReview(reading, { measures })).toMatchObject({ "plan.issuedOn": "", "plan.number": "" });
  });

  it("writes an issuer printed in capitals as officials write it in a sentence", () => {
    const issuedBy = (issuer: string) =>
      proposeReview({ ...reading, document: { ...reading.document, issuer } }, { measures })["plan.issuedBy"];
    expect(issuedBy("ỦY BAN NHÂN DÂN XÃ SUỐI HOA")).toBe("Ủy ban nhân dân xã Suối Hoa");
    expect(issuedBy("SỞ NỘI VỤ")).toBe("SỞ NỘI VỤ");
  });

  it("ticks who must, by kind and by name", () => {
    const units = [
      { id: "station", name: "Trạm Y tế xã Suối Hoa" },
      { id: "other", name: "Trạm Y tế xã Khe Lim" },
    ];
    expect(proposeTarget(target, { measures }, units)).toMatchObject({
      title: "Cuộc truyền thông: mỗi trường học và Trạm Y tế xã Suối Hoa",
      subjectKinds: expect.arrayContaining(["school", "health"]),
      subjectUnits: ["station"],
      "steps.0.least": "2",
      "steps.0.most": "",
    });
  });
});

describe("the Action Month", () => {
  it.each([
    ["100% cơ quan xây dựng kế hoạch triển khai hoạt động Tháng hành động", "action-month-plans"],
    ["100% cơ quan ban hành Kế hoạch Tháng hành động", "action-month-plans"],
    ["100% cơ quan triển khai hoạt động Tháng hành động", "action-month"],
  ])("%s → %s", (quote, measure) => expect(proposeMeasure({ measure: "action-month", quote })).toBe(measure));

  it("changes no other measure", () =>
    expect(proposeMeasure({ measure: "models", quote: "xây dựng kế hoạch" })).toBe("models"));
});

describe("the day of a duty", () => {
  const duty = {
    at: [0, 1] as [number, number],
    kind: "report",
    from: "các trường",
    to: null,
    before: "11-20",
    every: "year",
  } as const;
  it("is past with the day before where the text says trước ngày", () => {
    expect(proposeDuty({ ...duty, quote: "báo cáo trước ngày 20/11 hằng năm" })).not.toHaveProperty(
      "inclusive",
    );
  });
  it("is past with the day itself where it says chậm nhất ngày", () => {
    expect(proposeDuty({ ...duty, quote: "báo cáo chậm nhất ngày 20/11" })).toMatchObject({
      inclusive: "yes",
      due: "20/11",
      title: "Báo cáo hằng năm",
      senderKinds: ["school"],
    });
  });
});
