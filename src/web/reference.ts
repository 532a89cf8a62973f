import { createContext, useRouteLoaderData } from "react-router";

/** Names one request in the log and on the error page, so that a report by telephone finds its line. */
export const referenceContext = createContext("");

/** Eight hexadecimal digits in two groups, easy to say: "3fa8-91c2". */
export function newReference(): string {
  const digits = crypto.randomUUID();
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
}

/** For an error page at any depth: what the root's loader answered; empty where it never ran. */
export function useReference(): string {
  return useRouteLoaderData<{ reference: string }>("root")?.reference ?? "";
}
