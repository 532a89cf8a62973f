import type { AskedReport } from "#domain/reports/asked-reports.ts";
import { formatDate, formatDateRange } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";

/** What falls due next: which period, whose days, until when. */
export function ComingDays({ coming, isPlan }: { coming: readonly AskedReport[]; isPlan: boolean }) {
  return (
    <section className="coming-days">
      <h2>Các hạn tới</h2>
      {coming.length === 0 ? (
        <p className="soft">Không còn hạn nào trong ba năm tới.</p>
      ) : (
        <ul>
          {coming.map(({ period, due }) => (
            <li key={period.id}>
              <strong>{periodName(period)}</strong>
              {due === null ? ": kế hoạch chưa nêu ngày" : `: đến hết ngày ${formatDate(due)}`}
              {!isPlan && <p className="soft">Số liệu {formatDateRange(period.from, period.to)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
