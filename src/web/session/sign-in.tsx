import type { FieldErrors } from "#domain/refusal.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { dependencies } from "#web/request-context.ts";
import { data, redirect } from "react-router";
import { paths } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { Hidden, TextField } from "../ui/fields.tsx";
import { Form } from "../ui/form.tsx";
import { Mark } from "../ui/mark.tsx";
import { officeLinks } from "../ui/office-links.ts";
import type { Route } from "./+types/sign-in.ts";
import { safeReturnPath } from "./return-path.ts";
import styles from "./sign-in.css?url";
import { SpreadingCircles } from "./spreading-circles.tsx";

export const links: Route.LinksFunction = () => [...officeLinks(), { rel: "stylesheet", href: styles }];

/** Who is in already goes on; an account without a role sees the form, to come in as somebody else. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const back = safeReturnPath(new URL(request.url).searchParams.get("den"));
  const site = dependencies(context);
  const personId = await site.sessions.findPerson(request.headers);
  if (personId !== null && (await findActor(site, personId)) !== null) throw redirect(back);
  return { back };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const username = text(form, "username").trim();
  const password = text(form, "password");
  const missing: FieldErrors = {
    ...(username === "" && { username: "Nhập tên đăng nhập." }),
    ...(password === "" && { password: "Nhập mật khẩu." }),
  };
  if (Object.keys(missing).length > 0) return data({ username, errors: missing }, { status: 422 });

  const entry = await dependencies(context).sessions.signIn({ username, password }, request.headers);
  if (!entry.ok) {
    const status = entry.reason === "too-many" ? 429 : 401;
    return data({ username, errors: refusals[entry.reason] }, { status });
  }
  const headers = new Headers();
  for (const cookie of entry.cookies) headers.append("Set-Cookie", cookie);
  return redirect(safeReturnPath(form.get("den")), { headers });
}

const refusals = {
  wrong: {
    password:
      "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại mật khẩu.",
  },
  "too-many": { password: "Đã nhập sai nhiều lần liền nhau. Chờ năm phút rồi thử lại." },
} as const satisfies Record<string, FieldErrors>;

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const errors: FieldErrors = actionData?.errors ?? {};
  return (
    <div className="sign-in">
      <title>Đăng nhập · Lan Tỏa</title>
      <div className="sign-in-side" aria-hidden="true">
        <SpreadingCircles />
        <p>Từ một kế hoạch đến việc làm ở từng thôn, từng trường.</p>
      </div>
      <main className="sign-in-main">
        <a className="brand" href={paths.home()}>
          <Mark />
          Lan Tỏa
        </a>
        <h1>Đăng nhập</h1>
        <Form errors={errors} labels={{ username: "Tên đăng nhập", password: "Mật khẩu" }}>
          <Hidden name="den" value={loaderData.back} />
          <TextField
            name="username"
            label="Tên đăng nhập"
            value={actionData?.username}
            error={errors.username}
            autoComplete="username"
          />
          <TextField
            name="password"
            label="Mật khẩu"
            error={errors.password}
            type="password"
            autoComplete="current-password"
          />
          <div className="actions">
            <Button>Đăng nhập</Button>
          </div>
        </Form>
        <p className="soft">
          Chưa có tài khoản hoặc quên mật khẩu? Đề nghị người quản trị của đơn vị cấp lại.
        </p>
      </main>
    </div>
  );
}
