import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { confirmMailAddress, findAddressToConfirm } from "#domain/people/confirm-mail-address.ts";
import { Problem } from "#domain/problem.ts";
import { officeContext } from "#web/request-context.ts";
import { redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/confirm-address.ts";

/** Looking changes nothing: programs that open every link of a letter before its reader does confirm nothing. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("ma") ?? "";
  return { token, address: await findAddressToConfirm(officeContext(context), token) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await run(confirmMailAddress, officeContext(context), formFields(await request.formData()));
  if (!outcome.ok) throw new Problem("not-found", "Đường dẫn này đã dùng hoặc đã hết hạn.");
  return redirect(`${paths.notices()}?xong=xac-nhan`, 303);
}

export default function ConfirmAddress({ loaderData: { token, address } }: Route.ComponentProps) {
  const back = { to: paths.notices(), label: "Nhắc việc và lịch" };
  if (address === null)
    return (
      <>
        <PageHead title="Xác nhận địa chỉ thư" back={back} />
        <Empty title="Đường dẫn này không còn dùng được">
          <p>
            Mỗi đường dẫn dùng được một lần trong 48 giờ, với đúng tài khoản đã ghi địa chỉ. Ghi lại địa chỉ
            để nhận thư khác.
          </p>
          <ButtonLink to={paths.notices()} kind="quiet">
            Tới trang Nhắc việc
          </ButtonLink>
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title="Xác nhận địa chỉ thư" back={back} />
      <form method="post" className="form">
        <p>
          Thư nhắc việc của tài khoản này sẽ gửi tới <strong>{address}</strong>.
        </p>
        <Hidden name="token" value={token} />
        <div className="actions">
          <Button>Xác nhận địa chỉ này</Button>
        </div>
      </form>
    </>
  );
}
