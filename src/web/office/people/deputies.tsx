import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { roleNames } from "#domain/people/actor.ts";
import { endDeputyship } from "#domain/people/end-deputyship.ts";
import { getDeputies } from "#domain/people/get-deputies.ts";
import { nameDeputy } from "#domain/people/name-deputy.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden, Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/deputies.ts";
import { DeputyRows } from "./deputy-rows.tsx";
import styles from "./people.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const query = new URL(request.url).searchParams;
  const page = await getDeputies(office, query.get("donVi") || null);
  const done = query.get("xong");
  return { ...page, id: office.newId(), asOf: today(office.clock), chosen: query.get("vai"), done };
}

export async function action({ request, context }: Route.ActionArgs) {
  const office = officeContext(context);
  const values = formFields(await request.formData());
  const unitId = new URL(request.url).searchParams.get("donVi") ?? undefined;
  if (values["step"] === "ket-thuc") {
    const ended = await run(endDeputyship, office, values);
    if (!ended.ok) throw new Problem("not-found", "Không tìm thấy lần ủy quyền này.");
    return redirect(paths.deputies({ donVi: unitId, xong: "ket-thuc" }), 303);
  }
  const outcome = await run(nameDeputy, office, values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.deputies({ donVi: unitId, xong: "uy-quyen" }), 303);
}

const labels = {
  appointmentId: "Vai trò được thay",
  deputyId: "Người thay",
  from: "Từ ngày",
  until: "Đến hết ngày",
};

/** Who is away gives the own role to a colleague for some days. */
export default function Deputies({ loaderData, actionData }: Route.ComponentProps) {
  const { held, colleagues, deputyships, asOf, done } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  const only = held.length === 1 ? held[0]?.appointmentId : undefined;
  const several = new Set(held.map(({ unitId }) => unitId)).size > 1;
  return (
    <>
      <PageHead
        title="Ủy quyền khi vắng"
        lead="Người vắng mặt giao vai trò của mình cho một người cùng đơn vị trong những ngày nhất định."
      />
      {done === "uy-quyen" && <Notice kind="good">Đã ghi việc ủy quyền.</Notice>}
      {done === "ket-thuc" && <Notice kind="good">Đã kết thúc việc ủy quyền.</Notice>}
      {deputyships.length > 0 ? (
        <section>
          <h2 className="first">Đang và sắp ủy quyền</h2>
          <DeputyRows deputyships={deputyships} asOf={asOf} />
        </section>
      ) : (
        <p className="soft">Hiện chưa có lần ủy quyền nào. Chọn người thay ở dưới trước khi vắng mặt.</p>
      )}
      {held.length > 0 && (
        <section>
          <h2>Ủy quyền mới</h2>
          <p>
            Trong những ngày này người thay làm được mọi việc của vai trò, dưới tên của chính mình; hết hạn
            thì tự thôi. Người được thay vẫn làm việc bình thường.
          </p>
          <Form errors={errors} labels={labels}>
            <Hidden name="id" value={typed("id") ?? loaderData.id} />
            <Select
              name="appointmentId"
              label={labels.appointmentId}
              options={held.map(({ appointmentId, name, role, unitName }) => ({
                value: appointmentId,
                label: `${name}: ${roleNames[role]}, ${unitName}`,
              }))}
              emptyLabel={only === undefined ? "Chọn vai trò" : undefined}
              value={typed("appointmentId") ?? loaderData.chosen ?? only}
              error={errors["appointmentId"]}
            />
            <Select
              name="deputyId"
              label={labels.deputyId}
              hint="Người đã có vai trò ở cùng đơn vị."
              options={colleagues.map(({ personId, name, unitName }) => ({
                value: personId,
                label: name,
                ...(several && { group: unitName }),
              }))}
              emptyLabel="Chọn người thay"
              value={typed("deputyId")}
              error={errors["deputyId"]}
            />
            <DateField
              name="from"
              label={labels.from}
              min={asOf}
              value={typed("from") ?? asOf}
              error={errors["from"]}
            />
            <DateField
              name="until"
              label={labels.until}
              min={asOf}
              value={typed("until")}
              error={errors["until"]}
            />
            <div className="actions">
              <Button>Ủy quyền</Button>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
