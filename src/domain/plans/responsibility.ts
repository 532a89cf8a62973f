import type { Clause, Wording } from "./plan.ts";

/** Tổ chức thực hiện: who does what. */
export interface Responsibility extends Clause, Wording {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly organisation: string;
  /** The units of that name; what names a whole kind ("các trường học") names none. */
  readonly unitIds: readonly string[];
  readonly does: readonly string[];
}
