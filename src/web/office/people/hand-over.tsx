import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { roleNames } from "#domain/people/actor.ts";
import { getHandOver } from "#domain/people/get-hand-over.ts";
import { handOver } from "#domain/people/hand-over.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { DateField, Hidden, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/hand-over.ts";
import styles from "./people.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ request, context }: Route.LoaderArgs) {
  return getHandOver(officeContext(context), new URL(request.url).searchParams.get("vai"));
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(handOver, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(`${paths.people()}?xong=ban-giao`, 303);
}

const labels = {
  username: "Tên đăng nhập của người nhận",
  lastDay: "Ngày làm việc cuối cùng của người giao",
};

/** A role changes hands for good. */
export default function HandOver({ loaderData, actionData }: Route.ComponentProps) {
  const { held, colleagues, asOf } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title="Bàn giao vai trò"
        lead="Vai trò của người này kết thúc, của người kia bắt đầu ngay hôm sau."
        back={{ to: paths.people(), label: "Tài khoản" }}
      />
      <Facts
        items={[
          { term: "Người giao", value: held.name },
          { term: "Vai trò", value: roleNames[held.role] },
          { term: "Đơn vị", value: held.unitName },
          ...(held.until === null ? [] : [{ term: "Đến hết ngày", value: formatDate(held.until) }]),
        ]}
      />
      <p>
        Báo cáo đang soạn, chế độ báo cáo và số liệu thuộc về đơn vị nên người nhận làm tiếp được ngay, không
        phải chuyển từng việc. Những gì người giao đã ghi vẫn giữ tên người giao.
      </p>
      <Form errors={errors} labels={labels}>
        <Hidden name="appointmentId" value={held.appointmentId} />
        <TextField
          name="username"
          label={labels.username}
          hint={
            <>
              Người nhận cần có tài khoản. Chưa có thì{" "}
              <a href={paths.addPerson(held.unitId)}>cấp tài khoản</a> với vai trò này, rồi kết thúc vai trò
              của người giao.
            </>
          }
          value={typed("username")}
          error={errors["username"]}
          width="half"
          list="nguoi-nhan"
        />
        <datalist id="nguoi-nhan">
          {colleagues.map(({ personId, username, name }) => (
            <option key={personId} value={username ?? ""}>
              {name}
            </option>
          ))}
        </datalist>
        <DateField
          name="lastDay"
          label={labels.lastDay}
          min={asOf}
          value={typed("lastDay") ?? asOf}
          error={errors["lastDay"]}
        />
        <div className="actions">
          <Button>Bàn giao</Button>
          <ButtonLink to={paths.people()} kind="quiet">
            Không, quay lại
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
