import { roleNames } from "#domain/people/actor.ts";
import type { Colleague } from "#domain/people/people.queries.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { AccountStep } from "./people-address.ts";

const words = {
  "ket-thuc": {
    title: "Kết thúc vai trò",
    effect:
      "Từ hôm nay người này không vào được với vai trò ở đơn vị. Những việc đã ghi vẫn giữ nguyên tên người ghi.",
    button: "Kết thúc vai trò",
    kind: "danger",
  },
  "mat-khau-moi": {
    title: "Cấp lại mật khẩu",
    effect: "Mật khẩu đang dùng sẽ hết hiệu lực và người này phải đăng nhập lại ở mọi máy.",
    button: "Cấp lại mật khẩu",
    kind: "primary",
  },
} as const;

/** Asks once more, and says what will happen. @param roles of one person at one unit; never empty */
export function ConfirmStep({ step, roles }: { step: AccountStep; roles: readonly Colleague[] }) {
  const { title, effect, button, kind } = words[step];
  const [first] = roles;
  if (!first) return null;
  return (
    <>
      <PageHead title={title} back={{ to: paths.people(), label: "Tài khoản" }} />
      <Form action={paths.people()}>
        <Facts
          items={[
            { term: "Họ tên", value: first.name },
            { term: "Tên đăng nhập", value: first.username },
            { term: "Đơn vị", value: first.unitName },
            { term: "Vai trò", value: roles.map(({ role }) => roleNames[role]).join(", ") },
          ]}
        />
        <p>{effect}</p>
        <Hidden name="step" value={step} />
        <Hidden name="personId" value={first.personId} />
        <Hidden name="unitId" value={first.unitId} />
        <div className="actions">
          <Button kind={kind}>{button}</Button>
          <ButtonLink to={paths.people()} kind="quiet">
            Không, quay lại
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
