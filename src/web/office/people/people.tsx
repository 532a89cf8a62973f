import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { endAppointment } from "#domain/people/end-appointment.ts";
import { getAppointments } from "#domain/people/get-appointments.ts";
import { listPeople } from "#domain/people/list-people.ts";
import { resetPassword } from "#domain/people/reset-password.ts";
import { Problem } from "#domain/problem.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Pages } from "../../ui/pages.tsx";
import type { Route } from "./+types/people.ts";
import { ConfirmStep } from "./confirm-step.tsx";
import { FirstPassword } from "./first-password.tsx";
import { isAccountStep } from "./people-address.ts";
import { PeopleRows } from "./people-rows.tsx";
import styles from "./people.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** A page that shows a password stays in no cache. */
export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const query = new URL(request.url).searchParams;
  const step = query.get("viec");
  if (isAccountStep(step)) {
    const asked = { personId: query.get("nguoi"), unitId: query.get("donVi") };
    return { confirm: { step, roles: await getAppointments(office, asked) }, list: null };
  }
  const sought = query.get("tim")?.trim() ?? "";
  const page = Number(query.get("trang") ?? 1);
  const list = await listPeople(office, { sought, page: Number.isSafeInteger(page) ? page : 1 });
  return { confirm: null, list: { ...list, sought, done: query.get("xong") } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const values = formFields(await request.formData());
  if (values["step"] === "mat-khau-moi") {
    const outcome = await run(resetPassword, office, values);
    if (!outcome.ok) throw new Problem("not-found", "Không tìm thấy tài khoản này.");
    return data(outcome.value, { headers: { "Cache-Control": "no-store" } });
  }
  const outcome = await run(endAppointment, office, values);
  if (!outcome.ok) throw new Problem("not-found", "Không tìm thấy tài khoản này.");
  return redirect(`${paths.people()}?xong=ket-thuc`, 303);
}

export default function People({ loaderData: { confirm, list }, actionData }: Route.ComponentProps) {
  if (actionData) {
    const { name, username, firstPassword } = actionData;
    return (
      <>
        <PageHead title="Đã cấp lại mật khẩu" back={{ to: paths.people(), label: "Tài khoản" }} />
        <FirstPassword name={name} username={username} password={firstPassword} />
      </>
    );
  }
  if (confirm) return <ConfirmStep {...confirm} />;
  const { rows, total, sought } = list;
  return (
    <>
      <PageHead
        title="Tài khoản"
        lead="Ai đăng nhập được, cho đơn vị nào, với vai trò gì."
        actions={
          <>
            <ButtonLink to={paths.addPerson()}>Cấp tài khoản</ButtonLink>
            <ButtonLink to={paths.sectors()} kind="quiet">
              Phân công theo dõi
            </ButtonLink>
          </>
        }
      />
      {list.done === "ket-thuc" && <Notice kind="good">Đã kết thúc vai trò.</Notice>}
      {list.done === "vai-tro" && (
        <Notice kind="good">Đã giao thêm vai trò. Người này thấy việc mới ở lần mở trang kế tiếp.</Notice>
      )}
      {list.done === "ban-giao" && (
        <Notice kind="good">
          Đã ghi việc bàn giao. Người nhận bắt đầu từ hôm sau ngày cuối của người giao.
        </Notice>
      )}
      {(total > 8 || sought !== "") && (
        <form className="filter" method="get">
          <TextField
            name="tim"
            label="Tìm theo họ tên, tên đăng nhập hoặc đơn vị"
            type="search"
            value={sought}
          />
          <Button kind="quiet">Tìm</Button>
          {sought !== "" && <a href={paths.people()}>Xem tất cả</a>}
        </form>
      )}
      {rows.length > 0 ? (
        <>
          <p className="soft">{formatNumber(total)} vai trò.</p>
          <PeopleRows rows={rows} />
          <Pages page={list.page} pages={list.pages} address={paths.people({ tim: sought })} />
        </>
      ) : (
        <Empty title="Không có ai khớp">
          Thử một phần của họ tên hoặc tên đơn vị, có dấu hay không đều được.
        </Empty>
      )}
    </>
  );
}
