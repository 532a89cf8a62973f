import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { roleNames, roles } from "#domain/people/actor.ts";
import { appointPerson } from "#domain/people/appoint-person.ts";
import { roleDuties } from "#domain/people/role-duties.ts";
import { listUnitsToAppointAt } from "#domain/people/units-to-appoint-at.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Radios, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/appoint-person.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const unitId = query.get("donVi");
  const units = await listUnitsToAppointAt(officeContext(context), unitId || null);
  return {
    username: query.get("ten") ?? "",
    unitId: unitId ?? "",
    units: units.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(appointPerson, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(`${paths.people()}?xong=vai-tro`, 303);
}

const labels = { username: "Tên đăng nhập", unitId: "Đơn vị", role: "Vai trò" };

export default function AppointPerson({ loaderData, actionData }: Route.ComponentProps) {
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  return (
    <>
      <PageHead
        title="Giao thêm vai trò"
        lead="Cho người đã có tài khoản; tên đăng nhập và mật khẩu giữ nguyên."
        back={{ to: paths.people(), label: "Tài khoản" }}
      />
      <Form errors={errors} labels={labels}>
        <TextField
          name="username"
          label={labels.username}
          value={typed("username") ?? loaderData.username}
          error={errors["username"]}
          width="half"
        />
        <Select
          name="unitId"
          label={labels.unitId}
          options={loaderData.units}
          emptyLabel="Chọn đơn vị"
          value={typed("unitId") ?? loaderData.unitId}
          error={errors["unitId"]}
        />
        <Radios
          name="role"
          legend={labels.role}
          options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleDuties[role] }))}
          value={typed("role")}
          error={errors["role"]}
        />
        <div className="actions">
          <Button>Giao vai trò</Button>
        </div>
      </Form>
    </>
  );
}
