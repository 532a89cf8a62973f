import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { roleNames, roles } from "#domain/people/actor.ts";
import { addPerson } from "#domain/people/add-person.ts";
import { roleDuties } from "#domain/people/role-duties.ts";
import { listUnitsToAppointAt } from "#domain/people/units-to-appoint-at.ts";
import { officeContext } from "#web/request-context.ts";
import { data } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Radios, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/add-person.ts";
import { PersonAdded } from "./person-added.tsx";
import styles from "./people.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** A page that shows a password stays in no cache. */
export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const unitId = new URL(request.url).searchParams.get("donVi");
  const units = await listUnitsToAppointAt(office, unitId || null);
  return { id: office.newId(), unitId, units: units.map(({ id, name }) => ({ value: id, label: name })) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(addPerson, officeContext(context), values);
  if (!outcome.ok) return data({ added: null, fields: outcome.fields, values }, { status: 422 });
  // No redirect: the password goes into no address, and this answer is the only place where it ever stands.
  return data({ added: outcome.value, fields: {}, values }, { headers: { "Cache-Control": "no-store" } });
}

const labels = { name: "Họ tên", unitId: "Đơn vị", role: "Vai trò", username: "Tên đăng nhập" };

export default function AddPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { units } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const unitId = typed("unitId") ?? loaderData.unitId ?? "";
  if (actionData?.added) {
    const unitName = units.find(({ value }) => value === unitId)?.label;
    return <PersonAdded added={actionData.added} name={typed("name") ?? ""} unitName={unitName} />;
  }
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title="Cấp tài khoản"
        lead="Mỗi người một tài khoản riêng, để biết ai đã ghi số liệu nào."
        back={{ to: paths.people(), label: "Tài khoản" }}
      />
      <Form errors={errors} labels={labels}>
        <Hidden name="id" value={typed("id") ?? loaderData.id} />
        <TextField
          name="name"
          label={labels.name}
          value={typed("name")}
          error={errors["name"]}
          width="half"
        />
        <Select
          name="unitId"
          label={labels.unitId}
          options={units}
          emptyLabel="Chọn đơn vị"
          value={unitId}
          error={errors["unitId"]}
        />
        <Radios
          name="role"
          legend={labels.role}
          options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleDuties[role] }))}
          value={typed("role")}
          error={errors["role"]}
        />
        <TextField
          name="username"
          label={labels.username}
          hint="Chữ cái không dấu, chữ số, dấu chấm. Để trống thì tự đặt từ họ tên, ví dụ Lò Thị Mai Hoa thành hoa.ltm."
          optional
          value={typed("username")}
          error={errors["username"]}
          width="half"
        />
        <div className="actions">
          <Button>Cấp tài khoản</Button>
        </div>
      </Form>
    </>
  );
}
