import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { getReminder } from "#domain/progress/get-reminder.ts";
import { remindUnit } from "#domain/progress/remind-unit.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Checkbox, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/reminder.ts";
import styles from "./progress.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const sentTo = Number(new URL(request.url).searchParams.get("daGui"));
  const page = await getReminder(officeContext(context), params.unitId);
  return { ...page, sentTo: Number.isSafeInteger(sentTo) && sentTo > 0 ? sentTo : 0 };
}

/** Written by the site to the unit's people, or by the person's own way: then it is recorded that it was. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(remindUnit, officeContext(context), { ...values, unitId: params.unitId });
  if (!outcome.ok)
    return data(
      {
        fields: outcome.fields,
        typed: String(values["body"] ?? ""),
        withReplies: values["withReplies"] !== undefined,
      },
      { status: 422 },
    );
  const { letters } = outcome.value;
  return redirect(letters > 0 ? paths.reminder(params.unitId, { daGui: letters }) : paths.toDo(), 303);
}

const label = "Lời nhắc, sửa được trước khi gửi";

export default function ReminderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, text, lastOn, asOf, mailboxes, ownAddress, sentTo } = loaderData;
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
  const canSend = mailboxes !== null && mailboxes > 0;
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title={`Nhắc ${unit.name}`}
        lead={lastOn && !isDone ? `Đã nhắc gần nhất ngày ${formatDate(lastOn)}` : undefined}
        back={back}
      />
      {isDone && sentTo > 0 && (
        <Notice kind="good">
          Đang gửi thư nhắc tới {sentTo} người của {unit.name}.
        </Notice>
      )}
      {isDone && sentTo === 0 && (
        <Notice>Hôm nay đơn vị này đã được nhắc. Nên chờ phản hồi trước khi nhắc lại.</Notice>
      )}
      <div className="reminder">
        <Form errors={errors} labels={{ body: label }}>
          <TextArea
            name="body"
            label={label}
            rows={14}
            value={actionData?.typed ?? text.body}
            error={errors["body"]}
            copyFrom
          />
          {!isDone && canSend && ownAddress !== null && (
            <Checkbox
              name="withReplies"
              label={`Cho người nhận thấy địa chỉ ${ownAddress} để trả lời`}
              checked={actionData?.withReplies ?? false}
            />
          )}
          <div className="actions">
            {!isDone && canSend && (
              <Button name="byMail" value="yes">
                Gửi nhắc tới {mailboxes} người
              </Button>
            )}
            <button type="button" className="button quiet" data-copy hidden>
              Chép lời nhắc
            </button>
            <a className="button quiet" href={mailTo(text)}>
              Mở chương trình thư
            </a>
            {!isDone && <Button kind={canSend ? "quiet" : "primary"}>Ghi là đã nhắc hôm nay</Button>}
          </div>
        </Form>
        {!isDone && <p className="soft">{howItGoes(mailboxes, unit.name)}</p>}
      </div>
      <script type="module" src="/reminder.js" />
    </>
  );
}

function howItGoes(mailboxes: number | null, unitName: string): string {
  const byHand =
    "Lời nhắc gửi bằng thư điện tử hoặc tin nhắn của bạn; hệ thống chỉ ghi ngày nhắc để không nhắc trùng.";
  if (mailboxes === null) return byHand;
  if (mailboxes === 0) return `Chưa ai của ${unitName} đăng ký nhận thư nhắc. ${byHand}`;
  return `“Gửi nhắc” gửi thư tới ${mailboxes} người của ${unitName} đã xác nhận địa chỉ. Nhắc bằng cách khác thì bấm “Ghi là đã nhắc hôm nay”.`;
}

/** Without an address: whom to write to stands in the person's own address book. */
function mailTo({ subject, body }: { subject: string; body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
