import { Client, DatabaseError, type QueryResult } from "pg";
import { statementNames } from "./statement-names.ts";

/** One for the process: the same text bears the same name on every connection. */
const names = statementNames();

/**
 * A connection that names what is asked again and again, as Kysely does not: PostgreSQL then reads and plans a
 * statement once a connection rather than every time, which on the small reads of a page is most of its work
 * (docs/decisions/0015). It goes on to weigh its one plan for all values against one for the values at hand.
 */
export class NamingClient extends Client {
  // The declared overloads of pg are for callers; what passes here is one of them.
  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const plain = super.query.bind(this) as (...same: unknown[]) => Promise<QueryResult>;
    const isStatement = typeof text === "string" && Array.isArray(values) && asked.length === 2;
    const name = isStatement ? names.nameOf(text) : undefined;
    if (name === undefined) return plain(...asked) as never;
    const answer = plain({ name, text, values }).catch((error: unknown) => {
      if (hasOutlivedItsTables(error)) names.forget(text as string);
      throw error;
    });
    return answer as never;
  }
}

/** "cached plan must not change result type": a migration ran while this process was serving. */
function hasOutlivedItsTables(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "0A000";
}
