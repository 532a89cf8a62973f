import { dueInWords } from "#domain/plans/duty.ts";
import type { Request } from "#domain/reports/get-request-form.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** What was asked for already, and taken back as long as nobody has sent it. */
export function RequestList({ requests, asOf }: { requests: readonly Request[]; asOf: string }) {
  if (requests.length === 0) return null;
  return (
    <section>
      <h2 className="first">Đã yêu cầu</h2>
      <ul className="report-list">
        {requests.map(({ duty, sent }) => (
          <li key={duty.id} className="report-row">
            <div>
              <h3>{duty.title}</h3>
              <p>
                {duty.sender}, {dueInWords(duty)}
              </p>
              <p className="soft">
                {duty.requestedAt && `Yêu cầu ngày ${formatDate(todayInVietnam(duty.requestedAt))} · `}
                {sent === 0 ? "chưa đơn vị nào gửi" : `${sent} đơn vị đã gửi`} ·{" "}
                <a href={paths.timeliness({ cheDo: duty.id, nam: (duty.due ?? asOf).slice(0, 4) })}>
                  Ai đã gửi, ai chưa
                </a>
              </p>
            </div>
            {sent === 0 && (
              <form method="post">
                <Hidden name="intent" value="withdraw" />
                <Hidden name="dutyId" value={duty.id} />
                <Button kind="quiet">
                  Rút yêu cầu<span className="visually-hidden">: {duty.title}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
