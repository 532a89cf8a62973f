import { groupsNote } from "#domain/reports/facts-text.ts";
import type { GroupResult } from "#domain/reports/group-results.ts";
import type { PeopleRow } from "#domain/reports/people-rows.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { groupRow, peopleRow } from "#domain/reports/report-rows.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { UnderRowOf } from "./line-places.tsx";

/** Who attended, by sex and further parts. */
export function PeopleTable({ rows, under }: { rows: readonly PeopleRow[]; under: UnderRowOf }) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Lượt người tham dự"
      rows={rows}
      rowKey={({ part }) => part}
      under={({ part }) => under(peopleRow(part))}
      columns={[
        { heading: "Thành phần", cell: labelCell },
        { heading: "Lượt người", num: true, cell: ({ count }) => formatNumber(count) },
        {
          heading: "Tỷ lệ",
          num: true,
          cell: ({ share }) => (share === null ? "" : formatPercent(share, 1)),
        },
      ]}
    />
  );
}

const labelCell = ({ label, strong }: PeopleRow) => (strong ? <strong>{label}</strong> : label);

/** What was done for each of the seven national groups of tasks. */
export function GroupsTable({ groups, under }: { groups: readonly GroupResult[]; under: UnderRowOf }) {
  return (
    <>
      <DataTable
        caption="Hoạt động theo nhóm nhiệm vụ của Chương trình"
        rows={groups}
        rowKey={({ name }) => name ?? ""}
        under={({ name }) => under(groupRow(name))}
        columns={[
          { heading: "Nhóm nhiệm vụ, giải pháp", cell: ({ name }) => name ?? "Không gắn với nhóm nào" },
          { heading: "Số hoạt động", num: true, cell: ({ activities }) => formatNumber(activities) },
          { heading: "Tiêu biểu", cell: ({ foremost }) => foremost.join("; ") },
        ]}
      />
      <p className="soft">{groupsNote}</p>
    </>
  );
}
