import type { UnitTimeliness } from "#domain/reports/get-timeliness.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { rateText } from "./rate-text.ts";

/** So many are read at once; the file has all. */
const shown = 100;

/** All that each unit had to send, whoever is most behind first. */
export function UnitRates({ units }: { units: readonly UnitTimeliness[] }) {
  return (
    <section>
      <h2>Theo đơn vị</h2>
      <DataTable
        caption="Đúng hạn theo đơn vị"
        tall
        rows={units.slice(0, shown)}
        rowKey={({ unitId }) => unitId}
        columns={columns}
      />
      {units.length > shown && (
        <p className="soft">
          Bảng hiện {formatNumber(shown)} đơn vị còn thiếu nhiều nhất trong {formatNumber(units.length)} đơn
          vị. Tệp CSV có đủ.
        </p>
      )}
    </section>
  );
}

const columns: readonly Column<UnitTimeliness>[] = [
  {
    heading: "Đơn vị",
    cell: ({ unitId, name }) => <a href={paths.timeliness({ donVi: unitId })}>{name}</a>,
  },
  { heading: "Phải gửi", num: true, cell: (row) => formatNumber(row.asked) },
  { heading: "Đúng hạn", num: true, cell: (row) => formatNumber(row.timings["in-time"]) },
  { heading: "Muộn", num: true, cell: (row) => formatNumber(row.timings.late) },
  { heading: "Quá hạn, còn thiếu", num: true, cell: (row) => formatNumber(row.timings.missing) },
  { heading: "Tỷ lệ đúng hạn", num: true, cell: ({ inTimeRate }) => rateText(inTimeRate) },
];
