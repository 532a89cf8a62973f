import { code, id, isoDay, listOf, optionalText, requiredText, ticked } from "#domain/inputs.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import { parseVietnameseNumber } from "#lib/vietnamese/numbers.ts";
import { z } from "zod";
import { dutyKinds, dutyPeriods } from "#domain/plans/duty.ts";
import { parsePhases } from "#domain/plans/phases-text.ts";
import { planCutOffs, planKinds, planPurposes } from "#domain/plans/plan.ts";
import { parsePrintedDay } from "#domain/plans/printed-day.ts";
import { mostAdditions } from "./review-additions.ts";
import { addableKinds, mostItems } from "./review-fields.ts";
import { targetAims, targetBases } from "#domain/plans/target.ts";

/** What the officer confirms: each item of the reading in its order, kept with its fields or dropped (null). */

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, message: string) =>
  z.preprocess((value) => value ?? "", z.enum(values, message));
const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(blank, z.enum(values, "Chọn một mục trong danh sách.").optional());

const yearMessage = "Ghi năm bằng bốn chữ số, ví dụ 2030.";
const year = z.coerce.number(yearMessage).int(yearMessage).min(2000, yearMessage).max(2100, yearMessage);
const optionalYear = z.preprocess(blank, year.optional());
const requiredYear = z.preprocess((value) => blank(value) ?? "?", year);

/** "1.234,5" as people type it; undefined where the plan gives no amount. */
const optionalAmount = z.preprocess((value) => {
  const typed = blank(value);
  return typeof typed === "string" ? (parseVietnameseNumber(typed) ?? Number.NaN) : typed;
}, z.number("Ghi một số, ví dụ 70 hoặc 12,5.").min(0, "Số này không thể âm.").max(999_999_999, "Số này lớn quá. Kiểm tra lại.").optional());

const printedDay = (message: string) =>
  z.string().transform((typed, check) => {
    const day = parsePrintedDay(typed);
    if (day === undefined) check.addIssue({ code: "custom", message });
    return day ?? "";
  });
const yearlyDay = z.preprocess(
  (value) => value ?? "",
  printedDay("Ghi ngày và tháng, ví dụ 20/10.").refine(
    (day) => day.length < 6,
    "Chỉ ghi ngày và tháng, ví dụ 20/10.",
  ),
);

const codes = listOf(code).pipe(z.array(z.string()).max(60));

const step = z
  .object({
    byYear: optionalYear,
    beforeYear: ticked,
    least: optionalAmount,
    most: optionalAmount,
    amountUnit: z.preprocess(
      (value) => value ?? "other",
      z.enum(Object.keys(amountUnitNames), "Chọn đơn vị đếm."),
    ),
  })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, {
    path: ["most"],
    message: "Mức cao nhất cần lớn hơn hoặc bằng mức thấp nhất.",
  });

/** Undefined where the page did not ask; null where the person chose none. */
const pointer = z.preprocess((value) => (value === "" ? null : value), id.nullable().optional());

export const reviewedTarget = z
  .object({
    aim: z.preprocess(
      (value) => value ?? "target",
      z.enum(targetAims, "Chọn chỉ tiêu hoặc chỉ số theo dõi."),
    ),
    followsId: pointer,
    title: requiredText("Ghi tên ngắn của chỉ tiêu.", 200),
    measure: z.preprocess((value) => value ?? "", code),
    subjects: optionalText(500),
    subjectKinds: codes,
    subjectUnits: listOf(id).pipe(z.array(z.string()).max(mostItems)),
    place: z.preprocess(blank, id.optional()),
    owner: optionalText(300),
    basis: choice(targetBases, "Chọn cách tính."),
    per: optionalChoice(periodKinds),
    baselineYear: optionalYear,
    baselineAmount: optionalAmount,
    firm: ticked,
    averaged: ticked,
    steps: z.array(step).max(20).default([]),
  })
  .refine(({ aim, steps }) => aim === "indicator" || steps.length > 0, {
    path: ["steps"],
    message: "Chỉ tiêu cần ít nhất một mức.",
  });

export const reviewedTask = z.object({
  label: optionalText(30),
  title: requiredText("Ghi tên nhiệm vụ.", 2000),
  nationalGroups: codes,
});

export const reviewedOccasion = z.object({
  name: requiredText("Ghi tên dịp.", 300),
  from: yearlyDay,
  to: yearlyDay,
  year: optionalYear,
});

export const reviewedDuty = z.object({
  kind: choice(dutyKinds, "Chọn loại việc phải gửi."),
  title: requiredText("Ghi tên chế độ báo cáo.", 200),
  sender: optionalText(500),
  receiver: optionalText(500),
  senderKinds: codes,
  due: z.preprocess(blank, printedDay("Ghi ngày, ví dụ 20/11 hằng năm hoặc 15/01/2027.").optional()),
  inclusive: ticked,
  every: optionalChoice(dutyPeriods),
});

export const reviewedResponsibility = z.object({
  organisation: requiredText("Ghi tên cơ quan, đơn vị.", 500),
  does: z
    .string()
    .max(20_000, "Viết ngắn lại, tối đa 20.000 ký tự.")
    .default("")
    .transform((text) =>
      text
        .normalize("NFC")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
});

/** A passage is kept as the document words it, or not. */
export const reviewedPassage = z.object({});

export const reviewedLegalBasis = z.object({
  number: requiredText("Ghi số, ký hiệu của văn bản.", 100),
  dated: z.preprocess(blank, isoDay().optional()),
});

export const reviewedPlan = z
  .object({
    title: requiredText("Ghi trích yếu (tên) của kế hoạch.", 1000),
    kind: choice(planKinds, "Chọn loại văn bản."),
    purpose: choice(planPurposes, "Chọn mục đích của kế hoạch."),
    number: optionalText(100),
    issuedOn: z.preprocess(blank, isoDay().optional()),
    issuedBy: optionalText(300),
    signer: optionalText(200),
    periodFrom: requiredYear,
    periodTo: requiredYear,
    phases: z
      .string()
      .default("")
      .transform((typed, check) => {
        const phases = parsePhases(typed);
        if (phases === null)
          check.addIssue({
            code: "custom",
            message: "Ghi các giai đoạn nối tiếp nhau, ví dụ 2022–2025, 2026–2030.",
          });
        return phases ?? [];
      }),
    cutOff: z.preprocess((value) => value ?? "calendar", z.enum(planCutOffs, "Chọn cách tính kỳ.")),
    followsId: pointer,
  })
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    path: ["periodTo"],
    message: "Năm cuối cần bằng hoặc sau năm đầu.",
  });

/** What is wrong in a dropped item stops nobody. */
function kept<Item extends z.ZodType>(item: Item) {
  const isKept = (value: unknown) =>
    typeof value === "object" && value !== null && "keep" in value && Boolean(value.keep);
  return z
    .array(z.preprocess((value) => (isKept(value) ? value : null), item.nullable()))
    .max(mostItems, `Nhiều hơn ${mostItems} mục. Kiểm tra lại tệp.`)
    .default([]);
}

export const reviewSchema = z.object({
  readingId: id,
  plan: reviewedPlan,
  targets: kept(reviewedTarget),
  tasks: kept(reviewedTask),
  occasions: kept(reviewedOccasion),
  duties: kept(reviewedDuty),
  responsibilities: kept(reviewedResponsibility),
  passages: kept(reviewedPassage),
  legalBases: kept(reviewedLegalBasis),
  /** What was added to the reading: places in its text, from which alone the quote is taken. */
  added: z
    .array(
      z.object({
        kind: z.enum(addableKinds),
        from: z.coerce.number().int().min(0),
        to: z.coerce.number().int().min(0),
      }),
    )
    .max(mostAdditions, `Nhiều hơn ${mostAdditions} mục thêm.`)
    .default([]),
});

export type Review = z.output<typeof reviewSchema>;

/** The items alone, to be compared while the head is not filled in yet. */
export const reviewItemsSchema = reviewSchema.omit({ readingId: true, plan: true });

/** A draft of the review, as typed and not yet judged; only its size is. */
export const draftSchema = z.object({
  readingId: id,
  fields: z
    .record(
      z.string().max(60),
      z.union([z.string().max(20_000), z.array(z.string().max(200)).max(mostItems).readonly()]),
    )
    .refine((fields) => Object.keys(fields).length <= 10_000, "Biểu mẫu này lớn quá mức cho phép."),
});
