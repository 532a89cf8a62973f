import type { Clause } from "./plan.ts";

/** Tổ chức thực hiện: who does what. */
export interface Responsibility extends Clause {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly organisation: string;
  readonly does: readonly string[];
}
