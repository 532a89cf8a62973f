import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { RefusedRow } from "./refused-rows.ts";

/** More at once helps nobody: they have one cause, or the file is another. */
const most = 100;

/** What to put right in a file, line by line; nothing where no line was refused. */
export function RefusedRowsTable({ rows }: { rows: readonly RefusedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="refused-rows">
      <h2>Các dòng cần sửa</h2>
      <DataTable
        caption="Các dòng cần sửa"
        rows={rows.slice(0, most)}
        rowKey={({ line }) => String(line)}
        columns={[
          { heading: "Dòng", cell: ({ line }) => formatNumber(line) },
          { heading: "Cần sửa", cell: ({ why }) => why },
        ]}
      />
      {rows.length > most && <p className="soft">Và {formatNumber(rows.length - most)} dòng khác.</p>}
    </section>
  );
}
