/** A plan (kế hoạch) of a unit: confirmed from a reading, or recorded as issued. */
export interface Plan {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: PlanKind;
  readonly purpose: PlanPurpose;
  readonly title: string;
  /** Số, ký hiệu as printed; null where the page left it blank. */
  readonly number: string | null;
  /** ISO day; null where the page left it blank. */
  readonly issuedOn: string | null;
  readonly issuedBy: string | null;
  readonly signer: string | null;
  /** Years, both within. */
  readonly periodFrom: number;
  readonly periodTo: number;
  /** Giai đoạn within it, each from a year to a year, both within; none where the plan names none. */
  readonly phases: readonly (readonly [from: number, to: number])[];
  /** Which periods its figures are held against. */
  readonly cutOff: PlanCutOff;
  /** Bám sát: the plan of a unit above that it carries on. */
  readonly followsId: string | null;
  /** For the document of an amendment: the plan that it changes, and the ISO day from which it holds. */
  readonly amendsId: string | null;
  readonly effectiveFrom: string | null;
  readonly fileId: string | null;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
  /** When it was put on the public page; null while it is not there. */
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

export const planKinds = ["plan", "decision", "guidance", "directive", "report", "article", "other"] as const;
export type PlanKind = (typeof planKinds)[number];

export const planKindNames = {
  plan: "Kế hoạch",
  decision: "Quyết định",
  guidance: "Công văn, hướng dẫn",
  directive: "Chỉ thị",
  report: "Báo cáo",
  article: "Tin, bài",
  other: "Văn bản khác",
} as const satisfies Record<PlanKind, string>;

/** programme: carries targets and tasks for years · action-month: the yearly plan for the Action Month */
export const planPurposes = ["programme", "action-month"] as const;
export type PlanPurpose = (typeof planPurposes)[number];

export const planPurposeNames = {
  programme: "Thực hiện Chương trình truyền thông về bình đẳng giới",
  "action-month": "Tháng hành động vì bình đẳng giới",
} as const satisfies Record<PlanPurpose, string>;

/** calendar: quarters and years as they are · decree-09: from the 15th to the 14th (Nghị định 09/2019/NĐ-CP) */
export const planCutOffs = ["calendar", "decree-09"] as const;
export type PlanCutOff = (typeof planCutOffs)[number];

export const planCutOffNames = {
  calendar: "Theo lịch: từ ngày đầu đến ngày cuối của tháng, quý, năm",
  "decree-09": "Từ ngày 15 kỳ trước đến ngày 14 kỳ này (Nghị định 09/2019/NĐ-CP)",
} as const satisfies Record<PlanCutOff, string>;

/** A plan that stands for itself: follows none, amends none, counts by the calendar. */
export const plainPlan = {
  phases: [],
  cutOff: "calendar",
  followsId: null,
  amendsId: null,
  effectiveFrom: null,
} as const satisfies Partial<Plan>;

/** The measure that an issued plan feeds in the ledger: issued plans count as activities do. */
export function measureOf(plan: { readonly purpose: PlanPurpose }): "plans" | "action-month-plans" {
  return plan.purpose === "action-month" ? "action-month-plans" : "plans";
}

/** Does the plan hold in any part of that year? */
export function holdsIn(plan: Pick<Plan, "periodFrom" | "periodTo">, year: number): boolean {
  return plan.periodFrom <= year && year <= plan.periodTo;
}

/** Quote and place of an item in the plan's text: UTF-16 offsets from and up to. */
export interface Clause {
  readonly quote: string;
  readonly quoteAt: readonly [number, number];
}

/** Which wording of an item this is, where its plan was amended. Days are ISO days. */
export interface Wording {
  /** The amending document that words it so, and that its quote stands in; null for the plan's own text. */
  readonly amendmentId: string | null;
  /** It holds from this day (null: from the plan's first) until the day before `validTo` (null: to its end). */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The wording that it took the place of. */
  readonly replacesId: string | null;
}

/** As the plan itself words it. */
export const firstWording = {
  amendmentId: null,
  validFrom: null,
  validTo: null,
  replacesId: null,
} as const satisfies Wording;

/** Does the wording hold on an ISO day? */
export function isWordingOn(
  { validFrom, validTo }: Pick<Wording, "validFrom" | "validTo">,
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
