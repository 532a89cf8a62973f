import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { correctLaw } from "#domain/laws/correct-law.ts";
import { getLawForm } from "#domain/laws/get-law-form.ts";
import { officeContext } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/correct-law.ts";
import { LawForm } from "./law-form.tsx";
import styles from "./laws.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context, params }: Route.LoaderArgs) {
  return { form: await getLawForm(officeContext(context), params.lawId), lawId: params.lawId };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const values = { ...formFields(await request.formData()), lawId: params.lawId };
  const outcome = await run(correctLaw, officeContext(context), values);
  if (!outcome.ok) return data({ fields: outcome.fields, values }, { status: 422 });
  return redirect(paths.law(params.lawId, { vua: "ghi" }), 303);
}

export default function CorrectLaw({ loaderData, actionData }: Route.ComponentProps) {
  const { form, lawId } = loaderData;
  const sent: Readonly<Record<string, string | string[]>> = actionData?.values ?? {};
  const version = typeof sent["version"] === "string" ? sent["version"] : form.version;
  return (
    <>
      <PageHead
        title="Sửa văn bản"
        lead={`Bản sửa dùng cho ${form.unit.name} và các đơn vị trực thuộc; bản cũ được giữ lại.`}
        back={{ to: paths.law(lawId), label: form.cited ?? "Văn bản" }}
      />
      <LawForm form={form} refused={actionData}>
        <Hidden name="version" value={version} />
        <div className="actions">
          <Button>Ghi bản sửa</Button>
        </div>
      </LawForm>
    </>
  );
}
