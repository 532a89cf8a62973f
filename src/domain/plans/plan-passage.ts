import type { Clause } from "./plan.ts";

/** Purpose, requirement, audience, content or funding, kept in the document's own words. */
export interface PlanPassage extends Clause {
  readonly id: string;
  readonly planId: string;
  readonly kind: PassageKind;
  readonly position: number;
}

export const passageKinds = ["objective", "requirement", "audience", "content", "funding"] as const;
export type PassageKind = (typeof passageKinds)[number];

export const passageKindNames = {
  objective: "Mục đích",
  requirement: "Yêu cầu",
  audience: "Đối tượng",
  content: "Nội dung truyền thông",
  funding: "Kinh phí",
} as const satisfies Record<PassageKind, string>;
