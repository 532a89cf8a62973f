import { paths } from "../paths.ts";
import { Button } from "./button.tsx";
import { DownArrow } from "./icons.tsx";

export interface PersonMenuProps {
  readonly name: string;
  /** One line a unit that the person acts for; never empty. */
  readonly appointments: readonly { readonly unit: string; readonly role: string }[];
}

/** Who is at work and for whom, with the way out. A <details>, so that it opens without script. */
export function PersonMenu({ name, appointments }: PersonMenuProps) {
  const [first, ...others] = appointments;
  return (
    <details className="person" data-menu>
      <summary>
        <span className="person-lines">
          <strong>{others.length === 0 ? first?.unit : `${first?.unit} và ${others.length} đơn vị`}</strong>
          <span>
            {first?.role} · {name}
          </span>
        </span>
        <DownArrow />
      </summary>
      <div className="person-sheet">
        <p>
          <strong>{name}</strong>
        </p>
        <ul className="person-units">
          {appointments.map(({ unit, role }) => (
            <li key={`${unit} ${role}`}>
              {unit}
              <br />
              <span className="soft">{role}</span>
            </li>
          ))}
        </ul>
        <a href={paths.notices()}>Nhắc việc và lịch của tôi</a>
        <a href={paths.changePassword()}>Đổi mật khẩu</a>
        <form method="post" action={paths.signOut()}>
          <Button kind="quiet">Đăng xuất</Button>
        </form>
      </div>
    </details>
  );
}
