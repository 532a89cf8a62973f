import type { AnytimeDuty } from "#domain/reports/list-anytime-duties.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** Difficulties and proposals: no day asks for them, and they may be begun whenever there is something to say. */
export function AnytimeList({
  rows,
  named,
}: {
  rows: readonly (AnytimeDuty & { newId: string })[];
  /** Whether to say whose it is: for a person who acts for several units. */
  named: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Gửi bất cứ lúc nào</h2>
      <ul className="report-list">
        {rows.map(({ duty, plan, unitId, unitName, next, newId }) => (
          <li key={`${duty.id} ${unitId}`} className="report-row">
            <div>
              <h3>{duty.title}</h3>
              <p className="soft">
                {named && `${unitName} · `}
                {duty.receiver ?? plan.unitName} · theo{" "}
                <a href={paths.plan(plan.id)}>{plan.number ?? plan.title}</a>
              </p>
              {next === null && (
                <p className="soft">
                  Tháng này và tuần này đã có bản viết. Viết thêm vào bản đang soạn, hoặc chờ tuần sau.
                </p>
              )}
            </div>
            {next !== null && (
              <form method="post">
                <Hidden name="id" value={newId} />
                <Hidden name="dutyId" value={duty.id} />
                <Hidden name="unitId" value={unitId} />
                <Hidden name="period" value={next.id} />
                <Button kind="quiet">
                  Viết bản mới, {periodName(next).toLocaleLowerCase("vi")}
                  <span className="visually-hidden">: {duty.title}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
