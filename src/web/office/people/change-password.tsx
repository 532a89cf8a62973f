import { run } from "#domain/command.ts";
import { formFields } from "#domain/inputs.ts";
import { changePassword } from "#domain/people/change-password.ts";
import { officeContext, dependencies } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Route } from "./+types/change-password.ts";

export function loader({ request }: Route.LoaderArgs) {
  return { done: new URL(request.url).searchParams.has("xong") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const values = formFields(await request.formData());
  const outcome = await run(changePassword, officeContext(context), values);
  // The only form that does not give back what was typed: a password belongs in no page.
  if (!outcome.ok) return data({ fields: outcome.fields }, { status: 422 });
  const { username } = outcome.value;
  const attempt = { username, password: String(values["chosen"]) };
  const entry = await dependencies(context).sessions.signIn(attempt, request.headers);
  if (!entry.ok) return redirect(paths.signIn(), 303);
  const headers = new Headers(entry.cookies.map((cookie) => ["Set-Cookie", cookie]));
  return redirect(`${paths.changePassword()}?xong`, { status: 303, headers });
}

const labels = { present: "Mật khẩu hiện nay", chosen: "Mật khẩu mới", again: "Ghi lại mật khẩu mới" };

export default function ChangePassword({ loaderData, actionData }: Route.ComponentProps) {
  const errors: Readonly<Record<string, string>> = actionData?.fields ?? {};
  return (
    <>
      <PageHead title="Đổi mật khẩu" back={{ to: paths.toDo(), label: "Việc cần làm" }} />
      {loaderData.done && !actionData && (
        <Notice kind="good">
          Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng tài khoản này đã được đăng xuất.
        </Notice>
      )}
      <Form errors={errors} labels={labels}>
        <TextField
          name="present"
          label={labels.present}
          type="password"
          autoComplete="current-password"
          error={errors["present"]}
          width="half"
        />
        <TextField
          name="chosen"
          label={labels.chosen}
          hint="Ít nhất 10 ký tự. Một câu ngắn dễ nhớ với mình, khó đoán với người khác."
          type="password"
          autoComplete="new-password"
          error={errors["chosen"]}
          width="half"
        />
        <TextField
          name="again"
          label={labels.again}
          type="password"
          autoComplete="new-password"
          error={errors["again"]}
          width="half"
        />
        <div className="actions">
          <Button>Đổi mật khẩu</Button>
        </div>
      </Form>
    </>
  );
}
