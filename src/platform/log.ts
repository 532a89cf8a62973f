import { inspect } from "node:util";
import { DatabaseError } from "pg";

/**
 * One JSON line an event on standard output. Never personal data: ids, codes, counts and durations only.
 * Errors carry a reference number that the page shows too, so that a report by telephone finds its line.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  const line = (level: string, event: string, fields: LogFields) =>
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line("info", event, fields),
    error: (event, error, fields = {}) => line("error", event, { ...fields, error: withoutRows(error) }),
  };
}

/** What PostgreSQL says in the detail of an error is the row that it refused: somebody's words and numbers. */
function withoutRows(error: unknown): string {
  if (!(error instanceof DatabaseError)) return inspect(error, { breakLength: Infinity });
  const { code, constraint, table, column } = error;
  return `${error.stack ?? error.message} ${inspect({ code, constraint, table, column }, { breakLength: Infinity })}`;
}

export const silentLog: Log = { info: () => {}, error: () => {} };
