import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A first password, on the one page that ever shows it. */
export function FirstPassword(props: {
  name: string;
  username: string;
  password: string;
  unitName?: string;
}) {
  const { name, username, password, unitName } = props;
  return (
    <>
      <Facts
        items={[
          { term: "Họ tên", value: name },
          ...(unitName === undefined ? [] : [{ term: "Đơn vị", value: unitName }]),
          { term: "Tên đăng nhập", value: <strong>{username}</strong> },
          { term: "Mật khẩu đầu tiên", value: <code className="first-password">{password}</code> },
        ]}
      />
      <Notice kind="attention" title="Mật khẩu này chỉ hiện một lần">
        Chép lại ngay và trao tận tay, không gửi qua tin nhắn hay thư chung. Nhắc người nhận đổi mật khẩu sau
        lần đăng nhập đầu tiên. Nếu lỡ mất, cấp lại mật khẩu khác ở trang Tài khoản.
      </Notice>
    </>
  );
}
