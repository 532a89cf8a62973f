import { recordsPerPage, type RecordsBehind } from "#domain/progress/records-behind.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { PeopleSplit } from "../../ui/people-split.tsx";

/** The records that a figure is the sum of, how well they are proved, and what was left out. */
export function RecordsBehindList(props: { records: RecordsBehind; toPage: (page: number) => string }) {
  const { activities, plans, withEvidence, exclusions, records: counted, page, parts } = props.records;
  const pages = Math.max(1, Math.ceil(counted / recordsPerPage));
  return (
    <>
      {counted === 0 && plans.length === 0 && <p>Chưa có bản ghi nào được tính trong kỳ.</p>}
      {counted > 0 && activities.length === 0 && (
        <p>{formatNumber(counted)} hoạt động được tính. Từng bản ghi chỉ người của đơn vị xem được.</p>
      )}
      {activities.length > 0 && (
        <>
          <p>
            {formatNumber(counted)} hoạt động; {formatNumber(withEvidence)} có minh chứng (
            {formatPercent(withEvidence / counted, 0)}).
          </p>
          {parts && parts.women + parts.men > 0 && (
            <PeopleSplit
              women={parts.women}
              men={parts.men}
              unknown={parts.otherSex + parts.unknown || null}
            />
          )}
          <DataTable
            caption="Hoạt động được tính"
            rows={activities}
            rowKey={({ id }) => id}
            columns={new Set(activities.map(({ unitId }) => unitId)).size > 1 ? activityColumns : ofOneUnit}
          />
        </>
      )}
      {pages > 1 && activities.length > 0 && (
        <nav className="downloads" aria-label="Trang của bản ghi">
          Trang {formatNumber(page)}/{formatNumber(pages)}{" "}
          {page > 1 && <a href={props.toPage(page - 1)}>Trang trước</a>}{" "}
          {page < pages && <a href={props.toPage(page + 1)}>Trang sau</a>}
        </nav>
      )}
      {plans.length > 0 && (
        <DataTable
          caption="Kế hoạch đã ban hành được tính"
          rows={plans}
          rowKey={({ id }) => id}
          columns={planColumns}
        />
      )}
      {exclusions.map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
    </>
  );
}

const count = (people: number | null) => (people === null ? "chưa rõ" : formatNumber(people));

const activityColumns: readonly Column<RecordsBehind["activities"][number]>[] = [
  { heading: "Hoạt động", cell: ({ id, title }) => <a href={paths.activity(id)}>{title}</a> },
  { heading: "Ngày", cell: ({ heldOn }) => formatDate(heldOn) },
  { heading: "Đơn vị", cell: ({ unitName }) => unitName },
  { heading: "Tính", num: true, cell: ({ amount }) => formatNumber(amount) },
  { heading: "Nữ", num: true, cell: ({ women }) => count(women) },
  { heading: "Nam", num: true, cell: ({ men }) => count(men) },
  { heading: "Lồng ghép", cell: ({ embedded }) => (embedded ? "có" : "không") },
  { heading: "Minh chứng", num: true, cell: ({ evidence }) => formatNumber(evidence) },
];

const ofOneUnit = activityColumns.filter(({ heading }) => heading !== "Đơn vị");

const planColumns: readonly Column<RecordsBehind["plans"][number]>[] = [
  { heading: "Kế hoạch", cell: ({ id, title }) => <a href={paths.plan(id)}>{title}</a> },
  { heading: "Số", cell: ({ number }) => number ?? "chưa ghi" },
  { heading: "Ngày", cell: ({ day }) => formatDate(day) },
  { heading: "Đơn vị", cell: ({ unitName }) => unitName },
];
