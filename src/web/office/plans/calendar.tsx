import { listPlanEntries } from "#domain/plans/list-plan-entries.ts";
import { byMonth, type CalendarEntry } from "#domain/plans/plan-calendar.ts";
import { today } from "#domain/today.ts";
import { weekday } from "#lib/calendar/dates.ts";
import { formatDate, formatDateRange, weekdayName } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import type { Route } from "./+types/calendar.ts";
import { plansStyles } from "./plans-styles.ts";

export const links = plansStyles;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const day = today(office.clock);
  const asked = /^\d{4}/.exec(new URL(request.url).searchParams.get("thang") ?? "")?.[0];
  const year = Math.min(2100, Math.max(2000, Number(asked ?? day.slice(0, 4))));
  const entries: readonly CalendarEntry[] = await listPlanEntries(office, year);
  return { today: day, year, months: byMonth(entries, `${year}-01-01`) };
}

export default function Calendar({ loaderData: { today: day, year, months } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={`Lịch năm ${year}`}
        lead="Hạn báo cáo và các dịp, đợt cao điểm theo kế hoạch của đơn vị và của cấp trên."
      />
      <Tabs
        label="Chọn năm"
        items={[year - 1, year, year + 1].map((one) => ({
          to: paths.calendar({ thang: String(one) }),
          label: `Năm ${one}`,
          current: one === year,
        }))}
      />
      {months.length === 0 && (
        <Empty title="Chưa có gì trong năm này">
          <p>Lịch lấy từ kế hoạch đã xác nhận: hạn gửi báo cáo, các dịp và đợt cao điểm.</p>
          <ButtonLink to={paths.plans()} kind="quiet">
            Xem kế hoạch
          </ButtonLink>
        </Empty>
      )}
      {months.map(({ month, entries }) => (
        <section key={month} aria-labelledby={`thang-${month}`} className="calendar-month">
          <h2 id={`thang-${month}`}>
            Tháng {Number(month.slice(5))}/{year}
            {day.startsWith(month) && <span className="soft"> · tháng này</span>}
          </h2>
          <ol className="calendar-list">
            {entries.map((entry, index) => (
              <Entry key={index} entry={entry} today={day} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

const kindNames = { duty: "Hạn gửi", occasion: "Dịp", activity: "Hoạt động" } as const satisfies Record<
  CalendarEntry["kind"],
  string
>;

function Entry({ entry, today: day }: { entry: CalendarEntry; today: string }) {
  const now = entry.from <= day && day <= entry.to;
  const to = entry.kind === "activity" ? paths.activity(entry.subjectId) : paths.plan(entry.subjectId);
  return (
    <li className={entry.to < day ? "past" : undefined}>
      <p className="row-date">
        {entry.from === entry.to ? (
          <>
            {formatDate(entry.from)} <span className="soft">{weekdayName(weekday(entry.from))}</span>
          </>
        ) : (
          formatDateRange(entry.from, entry.to)
        )}
      </p>
      <div>
        <p>
          <span className={`mark ${entry.kind}`}>{kindNames[entry.kind]}</span>
          {now && <span className="mark now">Đang diễn ra</span>}
          <a href={to}>{entry.title}</a>
        </p>
        {entry.note && <p className="soft">{entry.note}</p>}
        {entry.warning && <p className="day-off">{entry.warning}</p>}
      </div>
    </li>
  );
}
