import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { addUnits } from "#domain/units/add-units.ts";
import { getAddUnitsForm } from "#domain/units/get-add-units-form.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden, Select, TextArea } from "../../ui/fields.tsx";
import { paths } from "../../paths.ts";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/add-unit.ts";
import { splitRefusedLines } from "./refused-lines.ts";
import styles from "./units.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const form = await getAddUnitsForm(office, new URL(request.url).searchParams.get("thuoc"));
  return { ...form, id: office.newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(addUnits, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  // Sent twice, the second time adds nothing; the person still sees what the first did.
  const { unitIds } = outcome.value;
  return redirect(paths.units({ donVi: String(values["parentId"]), them: unitIds.length }), 303);
}

const labels = { kind: "Loại đơn vị", names: "Tên đơn vị", validFrom: "Hoạt động từ ngày" };

export default function AddUnit({ loaderData, actionData }: Route.ComponentProps) {
  const { parent, kinds, since, today } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const { fields, lines } = splitRefusedLines(actionData?.fields ?? {});
  return (
    <>
      <PageHead
        title="Thêm đơn vị"
        lead={`Các đơn vị này trực thuộc ${parent.name}.`}
        back={{ to: paths.units({ donVi: parent.id }), label: "Đơn vị" }}
      />
      <Form errors={fields} labels={labels}>
        <Hidden name="id" value={typed("id") ?? loaderData.id} />
        <Hidden name="parentId" value={parent.id} />
        <Select
          name="kind"
          label={labels.kind}
          options={kinds}
          emptyLabel="Chọn loại"
          value={typed("kind")}
          error={fields["kind"]}
          width="half"
        />
        <TextArea
          name="names"
          label={labels.names}
          hint={
            <>
              Mỗi dòng một tên, cùng một loại; có thể dán cả danh sách.
              {lines.length > 0 && (
                <ul className="refused-lines">
                  {lines.map((why, index) => (
                    <li key={index}>{why}</li>
                  ))}
                </ul>
              )}
            </>
          }
          rows={6}
          value={typed("names")}
          error={fields["names"]}
        />
        <DateField
          name="validFrom"
          label={labels.validFrom}
          hint="Chỉ tiêu chỉ tính cho đơn vị từ ngày này. Đơn vị đã có từ trước thì giữ ngày ghi sẵn."
          min={since}
          max={today}
          value={typed("validFrom") ?? since}
          error={fields["validFrom"]}
        />
        <div className="actions">
          <Button>Thêm đơn vị</Button>
        </div>
      </Form>
    </>
  );
}
