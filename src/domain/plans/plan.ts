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
