/** What a page is told of a Problem; the rest of an error never leaves the server. */
export interface ProblemData {
  readonly code: string;
  readonly message: string;
  /** Whether sending the same again later can help. */
  readonly retry: boolean;
}

export function isProblemData(value: unknown): value is ProblemData {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "message" in value &&
    "retry" in value &&
    typeof value.code === "string" &&
    typeof value.message === "string" &&
    typeof value.retry === "boolean"
  );
}
