import { run } from "#domain/command.ts";
import { getReminder } from "#domain/progress/get-reminder.ts";
import { remindUnit } from "#domain/progress/remind-unit.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/reminder.ts";
import styles from "./progress.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ params, context }: Route.LoaderArgs) {
  return getReminder(officeContext(context), params.unitId);
}

/** Sent with the person's own mail program or by message; here it is recorded that it was. */
export async function action({ params, context }: Route.ActionArgs) {
  const outcome = await run(remindUnit, officeContext(context), { unitId: params.unitId });
  if (!outcome.ok) return data(outcome, { status: 422 });
  return redirect(paths.toDo());
}

export default function ReminderPage({ loaderData: { unit, text, lastOn, asOf } }: Route.ComponentProps) {
  const back = { to: paths.toDo(), label: "Việc cần làm" };
  if (text === null)
    return (
      <>
        <PageHead title={`Nhắc ${unit.name}`} back={back} />
        <Empty title="Không có gì phải nhắc">
          Đến ngày {formatDate(asOf)} đơn vị không chậm chỉ tiêu nào.
        </Empty>
      </>
    );
  const isDone = lastOn === asOf;
  return (
    <>
      <PageHead
        title={`Nhắc ${unit.name}`}
        lead={lastOn && !isDone ? `Đã nhắc gần nhất ngày ${formatDate(lastOn)}` : undefined}
        back={back}
      />
      {isDone && <Notice>Hôm nay đơn vị này đã được nhắc. Nên chờ phản hồi trước khi nhắc lại.</Notice>}
      <div className="reminder">
        <label htmlFor="loi-nhac">Lời nhắc, sửa được trước khi gửi</label>
        <textarea id="loi-nhac" className="input" rows={14} defaultValue={text.body} data-copy-from />
        <div className="actions">
          <button type="button" className="button quiet" data-copy hidden>
            Chép lời nhắc
          </button>
          <a className="button quiet" href={mailTo(text)}>
            Mở chương trình thư
          </a>
          {!isDone && (
            <form method="post">
              <Button>Ghi là đã nhắc hôm nay</Button>
            </form>
          )}
        </div>
        <p className="soft">
          Lời nhắc gửi bằng thư điện tử hoặc tin nhắn của bạn; hệ thống chỉ ghi ngày nhắc để không nhắc trùng.
        </p>
      </div>
      <script type="module" src="/reminder.js" />
    </>
  );
}

/** Without an address: whom to write to stands in the person's own address book. */
function mailTo({ subject, body }: { subject: string; body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
