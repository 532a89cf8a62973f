import type { ArrangedDay } from "#domain/units/arrange-units.ts";
import { arrangementKinds } from "#domain/units/arrangement-rows.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";

/** What a list of changes would do, day by day: the units, and what hangs on them. */
export function ArrangedDays({ days }: { days: readonly ArrangedDay[] }) {
  return days.map((arranged) => (
    <section key={arranged.day}>
      <h2>Từ ngày {formatDate(arranged.day)}</h2>
      <DataTable
        caption={`Thay đổi từ ngày ${formatDate(arranged.day)}`}
        rows={rowsOf(arranged)}
        rowKey={({ key }) => key}
        columns={[
          { heading: "Đơn vị cũ", cell: ({ before }) => before },
          { heading: "Thay đổi", cell: ({ change }) => change },
          { heading: "Đơn vị mới", cell: ({ after }) => after ?? <span className="soft">Không có</span> },
          {
            heading: "Văn bản",
            cell: ({ instrument }) => instrument ?? <span className="soft">Chưa ghi</span>,
          },
        ]}
      />
      <Facts items={consequences(arranged)} />
    </section>
  ));
}

function rowsOf({ links, changed }: ArrangedDay) {
  return [
    ...links.map(({ kind, from, to, share, instrument }, place) => ({
      key: `link ${place}`,
      before: from,
      change:
        share === null
          ? arrangementKinds[kind].name
          : `${arrangementKinds[kind].name} ${formatPercent(share)}`,
      after: to,
      instrument,
    })),
    ...changed.map(({ before, after, below, instrument }, place) => ({
      key: `change ${place}`,
      before,
      change: before === after ? arrangementKinds.move.name : arrangementKinds.rename.name,
      after: before === after ? below : [after, below].filter(Boolean).join(", "),
      instrument,
    })),
  ];
}

function consequences({ founded, moved, appointments, effects }: ArrangedDay) {
  const items: readonly (readonly [string, number, string?])[] = [
    ["Đơn vị mới", founded.length],
    ["Đơn vị đi theo", moved, "giữ nguyên tên, tài khoản và số liệu"],
    ["Tài khoản cần giao lại", appointments, "vai trò ở đơn vị cũ kết thúc từ ngày này"],
    ["Chỉ tiêu nêu tên đơn vị cũ", effects.targets, "chờ người phụ trách giao lại"],
    ["Kế hoạch của đơn vị cũ", effects.plans, "vẫn giữ để tra cứu"],
    ["Chế độ báo cáo trong các kế hoạch đó", effects.duties],
    ["Báo cáo đang soạn ở đơn vị cũ", effects.openReports, "gửi trước ngày này, hoặc lập lại ở đơn vị mới"],
    ["Dòng số liệu liên quan", effects.ledgerEntries],
    ["Trong đó ghi ở đơn vị cũ từ ngày này", effects.lateEntries, "cần xem lại thuộc đơn vị nào"],
  ];
  return items
    .filter(([, count]) => count > 0)
    .map(([term, count, note]) => ({
      term,
      value: note === undefined ? formatNumber(count) : `${formatNumber(count)}: ${note}`,
    }));
}
