import { paths } from "../paths.ts";

/**
 * Where to go after signing in: a path of this site, or the start page for anything else, so that a prepared link
 * cannot lead a person who just signed in to another site.
 */
export function safeReturnPath(wanted: FormDataEntryValue | null): string {
  const start = paths.toDo();
  if (typeof wanted !== "string" || !wanted.startsWith("/") || unsafe.test(wanted)) return start;
  const here = "http://here.invalid";
  const url = URL.parse(wanted, here);
  if (url?.origin !== here || url.pathname.startsWith("//")) return start;
  // Leading back to the doors themselves would go round in circles, or straight out again.
  if (doors.some((door) => url.pathname === door || url.pathname.startsWith(`${door}/`))) return start;
  return url.pathname + url.search;
}

/** Browsers read "\" as "/" and drop tabs and line ends, which turns "/\t/elsewhere" into another site. */
const unsafe = /[\\\p{Cc}]/u;

const doors = [paths.signIn(), paths.signOut()];
