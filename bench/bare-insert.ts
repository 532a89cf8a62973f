import type { Statements } from "#domain/activities/log-activities.queries.ts";
import { gather } from "#platform/gather.ts";

export const barePath = "/api/v1/bench/bare-insert";

/** A row of activities as the sender has made it. */
export interface BareRow {
  readonly id: string;
}

/**
 * What recording is held against: the same server, the same batching, and nothing but the insert of a row that comes
 * ready made. Nobody is asked who they are, nothing is checked, counted or audited.
 */
export function bareInsert(statements: Statements): (request: Request) => Promise<Response> {
  const write = gather<BareRow, null>({
    most: 64,
    underWay: 2,
    worthAnother: 16,
    waiting: 2000,
    async send(rows) {
      const columns = Object.keys(rows[0] ?? {}).join(", ");
      const text = `insert into activities (${columns})
        select ${columns} from json_populate_recordset(null::activities, $1) on conflict do nothing`;
      await statements.query({ name: "bare-insert", text }, [JSON.stringify(rows)]);
      return rows.map(() => ({ status: "fulfilled", value: null }));
    },
  });
  return async (request) => {
    const row = (await request.json()) as BareRow;
    await write(row);
    return new Response(JSON.stringify({ id: row.id }), {
      status: 201,
      headers: { "Content-Type": "application/json; charset=utf-8" },
    });
  };
}
