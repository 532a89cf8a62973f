import { DatabaseError } from "pg";

/** What PostgreSQL refused, and by which rule. */
export interface Violation {
  /** SQLSTATE, class 23: 23505 not unique, 23503 no such row, 23502 missing, 23514 check, 23P01 exclusion. */
  readonly code: string;
  /** The name of the constraint; null where the rule is a plain "not null". */
  readonly constraint: string | null;
  readonly table: string | null;
  readonly column: string | null;
}

/** null for everything that is no violation of an integrity constraint. */
export function violationOf(error: unknown): Violation | null {
  if (!(error instanceof DatabaseError) || !error.code?.startsWith("23")) return null;
  return {
    code: error.code,
    constraint: error.constraint ?? null,
    table: error.table ?? null,
    column: error.column ?? null,
  };
}

/** The name of the constraint that refused, or null. */
export function constraintOf(error: unknown): string | null {
  return violationOf(error)?.constraint ?? null;
}

/** Did another transaction change the same rows first? Beginning anew can help (SQLSTATE 40001, 40P01). */
export function isOvertaken(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "40001" || error.code === "40P01");
}

/** Was it what the statement brought that PostgreSQL refused: a value (class 22) or a constraint (class 23)? */
export function isOwnFault(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? "");
}
