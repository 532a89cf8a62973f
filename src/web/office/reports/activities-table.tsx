import type { AttendanceSum } from "#domain/reports/activity-results.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { activityRow, peopleRow } from "#domain/reports/report-rows.ts";
import { Fragment } from "react";
import { TableScroll } from "../../ui/data-table.tsx";
import { UnderRow } from "../../ui/under-row.tsx";
import type { UnderRowOf } from "./line-places.tsx";

const label = "Kết quả hoạt động truyền thông";

/** What was done, by kind, for itself or embedded, and who came. */
export function ActivitiesTable({ facts: { activities }, under }: { facts: ReportFacts; under: UnderRowOf }) {
  return (
    <TableScroll label={label}>
      <table className="activity-sums">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Loại hoạt động
            </th>
            <th scope="colgroup" colSpan={2} className="num">
              Số lượng
            </th>
            <th scope="colgroup" colSpan={4} className="num">
              Lượt người dự
            </th>
          </tr>
          <tr>
            {["Riêng", "Lồng ghép", "Tổng", "Nữ", "Nam", "Khác, chưa rõ"].map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.rows.map(({ kind, name, unit, own, embedded, attendance }) => (
            <Fragment key={kind}>
              <tr>
                <th scope="row">
                  {name} <span className="soft">({unit})</span>
                </th>
                <td className="num">{formatNumber(own)}</td>
                <td className="num">{formatNumber(embedded)}</td>
                <People attendance={attendance} />
              </tr>
              <UnderRow columns={7}>{under(activityRow(kind))}</UnderRow>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Cộng lượt người dự
            </th>
            <People attendance={activities.attendance} />
          </tr>
          <UnderRow columns={7}>{under(peopleRow("total"))}</UnderRow>
        </tfoot>
      </table>
    </TableScroll>
  );
}

/** A dash where nobody attends such a thing; nothing where who attended was never said. */
function People({ attendance }: { attendance: AttendanceSum | null }) {
  const shown = (count: number) => (attendance && attendance.total > 0 ? formatNumber(count) : "");
  const parts = attendance
    ? [attendance.total, attendance.women, attendance.men, attendance.unknown].map(shown)
    : ["–", "–", "–", "–"];
  return parts.map((part, index) => (
    <td key={index} className="num">
      {part}
    </td>
  ));
}
