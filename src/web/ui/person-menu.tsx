import { paths } from "../paths.ts";
import { Button } from "./button.tsx";
import { DownArrow } from "./icons.tsx";

export interface PersonMenuProps {
  readonly name: string;
  /** One line a unit that the person acts for; never empty. */
  readonly appointments: readonly {
    readonly unit: string;
    readonly role: string;
    /** "Thay Lò Thị Mai Hoa đến hết ngày 30/10/2026"; null for a role of one's own. */
    readonly instead: string | null;
  }[];
  /** May assign who watches over which units. */
  readonly assigns: boolean;
}

/** Who is at work and for whom, with the way out. A <details>, so that it opens without script. */
export function PersonMenu({ name, appointments, assigns }: PersonMenuProps) {
  const [first] = appointments;
  const others = new Set(appointments.map(({ unit }) => unit)).size - 1;
  return (
    <details className="person" data-menu>
      <summary>
        <span className="person-lines">
          <strong>{others < 1 ? first?.unit : `${first?.unit} và ${others} đơn vị`}</strong>
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
          {appointments.map(({ unit, role, instead }) => (
            <li key={`${unit} ${role} ${instead}`}>
              {unit}
              <br />
              <span className="soft">{role}</span>
              {instead && (
                <>
                  <br />
                  <span className="soft">{instead}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        <a href={paths.deputies()}>Ủy quyền khi vắng</a>
        {assigns && <a href={paths.sectors()}>Phân công theo dõi</a>}
        <a href={paths.notices()}>Nhắc việc và lịch của tôi</a>
        <a href={paths.changePassword()}>Đổi mật khẩu</a>
        <form method="post" action={paths.signOut()}>
          <Button kind="quiet">Đăng xuất</Button>
        </form>
      </div>
    </details>
  );
}
