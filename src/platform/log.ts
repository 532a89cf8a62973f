import { inspect } from "node:util";

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
    error: (event, error, fields = {}) =>
      line("error", event, { ...fields, error: inspect(error, { breakLength: Infinity }) }),
  };
}

export const silentLog: Log = { info: () => {}, error: () => {} };
