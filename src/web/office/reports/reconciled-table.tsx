import { deviationText } from "#domain/reports/deviation-text.ts";
import type { ReconciledLine } from "#domain/reports/reconcile-estimates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";

/** What had been estimated of a period, against what it came to; nothing where nothing was. */
export function ReconciledTable({ lines, title }: { lines: readonly ReconciledLine[]; title: string }) {
  if (lines.length === 0) return null;
  return (
    <div className="reconciled">
      <h3>{title}</h3>
      <DataTable caption={title} rows={lines} rowKey={({ line }) => line} columns={columns} />
    </div>
  );
}

const columns: readonly Column<ReconciledLine>[] = [
  {
    heading: "Nội dung",
    cell: ({ title, unit }) => (
      <>
        {title} <span className="soft">({unit})</span>
      </>
    ),
  },
  { heading: "Số đến ngày chốt", num: true, cell: ({ soFar }) => formatNumber(soFar) },
  { heading: "Đã ước", num: true, cell: ({ estimated }) => formatNumber(estimated) },
  { heading: "Kết quả", num: true, cell: ({ counted }) => formatNumber(counted) },
  { heading: "Chênh lệch", num: true, cell: (line) => deviationText(line) },
];
