import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { getAddUnitsForm } from "#domain/units/get-add-units-form.ts";
import { importUnits } from "#domain/units/import-units.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { FileField, Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/import-units.ts";
import { RefusedRowsTable } from "./refused-rows-table.tsx";
import { splitRefusedRows } from "./refused-rows.ts";
import { sentFile } from "./sent-file.ts";
import styles from "./units.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const office = officeContext(context);
  const { parent } = await getAddUnitsForm(office, new URL(request.url).searchParams.get("thuoc"));
  return { top: parent, id: office.newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const values = formFields(form);
  const input = { ...values, ...(await sentFile(form, "file")) };
  const outcome = await run(importUnits, officeContext(context), input);
  if (!outcome.ok) {
    // Where no file was chosen, the sentence belongs to the field that the person sees.
    const { bytes, ...fields } = outcome.fields;
    return data(
      { fields: bytes === undefined ? fields : { ...fields, file: bytes }, values },
      { status: 422 },
    );
  }
  const { added, present } = outcome.value;
  return redirect(paths.units({ donVi: String(values["topId"]), them: added, daCo: present }), 303);
}

export default function ImportUnits({ loaderData: { top, id }, actionData }: Route.ComponentProps) {
  const { fields, rows } = splitRefusedRows(actionData?.fields ?? {});
  return (
    <>
      <PageHead
        title="Nhập danh sách đơn vị"
        lead={<>Thêm nhiều cơ quan, trường học, trạm y tế, thôn, bản… thuộc {top.name} từ một tệp.</>}
        back={{ to: paths.units({ donVi: top.id }), label: "Đơn vị" }}
      />
      <Form encType="multipart/form-data" errors={fields} labels={{ file: "Tệp danh sách" }}>
        <p>
          <a href={paths.unitListTemplate()} download>
            Tải tệp mẫu Excel
          </a>
          , điền mỗi dòng một đơn vị. Cột “Thuộc” để trống thì đơn vị trực thuộc {top.name}.
        </p>
        <Hidden name="id" value={id} />
        <Hidden name="topId" value={top.id} />
        <FileField
          name="file"
          label="Tệp danh sách"
          hint="Tệp .xlsx hoặc .csv, tối đa 8 MB. Đơn vị đã có được giữ nguyên; còn một dòng chưa đúng thì chưa thêm đơn vị nào."
          accept=".xlsx,.csv,.txt"
          error={fields["file"]}
        />
        <div className="actions">
          <Button>Thêm các đơn vị trong tệp</Button>
        </div>
      </Form>
      <RefusedRowsTable rows={rows} />
    </>
  );
}
