import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { getNoticePage } from "#domain/notices/get-notice-page.ts";
import { removeCalendarFeed } from "#domain/notices/remove-calendar-feed.ts";
import { renewCalendarFeed } from "#domain/notices/renew-calendar-feed.ts";
import { chooseNotices } from "#domain/people/choose-notices.ts";
import { giveMailAddress } from "#domain/people/give-mail-address.ts";
import { removeMailAddress } from "#domain/people/remove-mail-address.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { dependencies, officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/notices.ts";
import { AddressPart } from "./address-part.tsx";
import { CalendarAddress } from "./calendar-address.tsx";
import { CalendarPart } from "./calendar-part.tsx";
import { ChoicesPart } from "./choices-part.tsx";
import styles from "./notices.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** The page that shows a calendar's address stays in no cache. */
export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: Route.LoaderArgs) {
  return {
    page: await getNoticePage(officeContext(context)),
    done: new URL(request.url).searchParams.get("xong"),
  };
}

interface Refused {
  readonly fields: FieldErrors;
  readonly typed: string;
}

const refused = (fields: FieldErrors, typed = "") =>
  data({ fields, typed } satisfies Refused, { status: 422 });

/** Five small forms on one page; each says by its button what it does. */
export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const values = formFields(await request.formData());
  const done = (what: string) => redirect(`${paths.notices()}?xong=${what}`, 303);
  switch (values["step"]) {
    case "dia-chi": {
      const outcome = await run(giveMailAddress, office, values);
      if (!outcome.ok) return refused(outcome.fields, String(values["address"] ?? ""));
      return done("dia-chi");
    }
    case "xoa-dia-chi":
      await run(removeMailAddress, office, {});
      return done("xoa-dia-chi");
    case "lua-chon": {
      const outcome = await run(chooseNotices, office, values);
      return outcome.ok ? done("lua-chon") : refused(outcome.fields);
    }
    case "bo-lich":
      await run(removeCalendarFeed, office, {});
      return done("bo-lich");
    case "lich": {
      const outcome = await run(renewCalendarFeed, office, {});
      if (!outcome.ok) return refused(outcome.fields);
      const address = `${dependencies(context).origin}${paths.calendarFeed(outcome.value.token)}`;
      return data({ calendar: address }, { headers: { "Cache-Control": "no-store" } });
    }
    default:
      return redirect(paths.notices(), 303);
  }
}

const said: Readonly<Record<string, string>> = {
  "xac-nhan": "Đã xác nhận địa chỉ. Từ nay thư nhắc việc gửi tới đây.",
  "xoa-dia-chi": "Đã xóa địa chỉ thư. Không còn thư nào được gửi.",
  "lua-chon": "Đã lưu cách nhắc.",
  "bo-lich": "Đã đóng lịch riêng. Đường dẫn cũ không mở được nữa.",
};

export default function Notices({ loaderData: { page, done }, actionData }: Route.ComponentProps) {
  const back = { to: paths.toDo(), label: "Việc cần làm" };
  if (actionData && "calendar" in actionData)
    return (
      <>
        <PageHead title="Lịch riêng của tôi" back={{ to: paths.notices(), label: "Nhắc việc và lịch" }} />
        <CalendarAddress address={actionData.calendar} />
      </>
    );
  const message = done === null || actionData ? undefined : said[done];
  return (
    <>
      <PageHead
        title="Nhắc việc và lịch của tôi"
        lead="Báo cáo sắp đến hạn, được trả lại hoặc đang chờ luôn hiện ở trang Việc cần làm. Ở đây có thể nhận thêm bằng thư và trên lịch điện thoại."
        back={back}
      />
      {message !== undefined && <Notice kind="good">{message}</Notice>}
      <AddressPart page={page} errors={actionData?.fields ?? {}} typed={actionData?.typed ?? ""} />
      <ChoicesPart choices={page.choices} />
      <CalendarPart since={page.calendarSince} />
    </>
  );
}
