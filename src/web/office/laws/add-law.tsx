import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { addLaw } from "#domain/laws/add-law.ts";
import { getLawForm } from "#domain/laws/get-law-form.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/add-law.ts";
import { LawForm } from "./law-form.tsx";
import styles from "./laws.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context }: Route.LoaderArgs) {
  const office = officeContext(context);
  return { form: await getLawForm(office, null), id: office.newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(addLaw, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.law(outcome.value.lawId, { vua: "ghi" }), 303);
}

export default function AddLaw({ loaderData, actionData }: Route.ComponentProps) {
  const { form, id } = loaderData;
  return (
    <>
      <PageHead
        title="Thêm văn bản"
        lead={`Văn bản này dùng cho ${form.unit.name} và các đơn vị trực thuộc.`}
        back={{ to: paths.laws(), label: "Văn bản" }}
      />
      <LawForm form={form} refused={actionData}>
        <Hidden
          name="id"
          value={typeof actionData?.values["id"] === "string" ? actionData.values["id"] : id}
        />
        <div className="actions">
          <Button>Thêm vào sổ văn bản</Button>
        </div>
      </LawForm>
    </>
  );
}
