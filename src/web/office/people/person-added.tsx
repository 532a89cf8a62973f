import type { AddedPerson } from "#domain/people/add-person.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { FirstPassword } from "./first-password.tsx";

/** After the account is made. Asked a second time, it says where to get another password. */
export function PersonAdded(props: { added: AddedPerson; name: string; unitName: string | undefined }) {
  const { added, name, unitName } = props;
  return (
    <>
      <PageHead
        title="Đã cấp tài khoản"
        back={{ to: paths.people(), label: "Tài khoản" }}
        actions={
          <ButtonLink to={paths.addPerson()} kind="quiet">
            Cấp tài khoản khác
          </ButtonLink>
        }
      />
      {added.firstPassword === null ? (
        <Notice kind="info" title={`Tài khoản ${added.username} đã được tạo ở lần gửi trước`}>
          Mật khẩu đầu tiên đã hiện một lần và không xem lại được. Nếu chưa kịp chép, tìm {name} ở trang{" "}
          <a href={paths.people()}>Tài khoản</a> và chọn “Cấp lại mật khẩu”.
        </Notice>
      ) : (
        <FirstPassword
          name={name}
          username={added.username}
          password={added.firstPassword}
          {...(unitName !== undefined && { unitName })}
        />
      )}
    </>
  );
}
