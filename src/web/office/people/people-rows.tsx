import { roleNames } from "#domain/people/actor.ts";
import type { PeopleList } from "#domain/people/list-people.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { confirmStep } from "./people-address.ts";

type Row = PeopleList["rows"][number];

/** A row a role, by unit: who, where, and what may be done. A list, because on a phone a table would not fit. */
export function PeopleRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="account-rows" aria-label="Tài khoản và vai trò">
      {rows.map((row) => (
        <li key={`${row.personId} ${row.unitId} ${row.role}`}>
          <div>
            <strong>{row.name}</strong>
            <span className="soft">{row.username}</span>
          </div>
          <div>
            <a href={paths.unit(row.unitId)}>{row.unitName}</a>
            <span className="soft">
              {roleNames[row.role]}
              {row.until !== null && ` đến hết ngày ${formatDate(row.until)}`}
            </span>
          </div>
          <Steps row={row} />
        </li>
      ))}
    </ul>
  );
}

/** Not twice: what ends on a day has been handed over, or ends for another reason. */
function HandOverLink({ row }: { row: Row }) {
  if (row.until !== null) return null;
  return (
    <a href={paths.handOver(row.appointmentId)}>
      Bàn giao<span className="visually-hidden"> vai trò của {row.name}</span>
    </a>
  );
}

/** The own role is not one's own to end, and the own password is changed with the present one. */
function Steps({ row }: { row: Row }) {
  if (row.isSelf) {
    return (
      <p>
        <span className="soft">Tài khoản của bạn</span>
        <a href={paths.changePassword()}>Đổi mật khẩu</a>
        <HandOverLink row={row} />
      </p>
    );
  }
  return (
    <p>
      <a href={paths.appointPerson({ ten: row.username ?? "" })}>
        Giao thêm vai trò<span className="visually-hidden"> cho {row.name}</span>
      </a>
      <a href={confirmStep("mat-khau-moi", row)}>
        Cấp lại mật khẩu<span className="visually-hidden"> cho {row.name}</span>
      </a>
      <HandOverLink row={row} />
      <a href={paths.deputies({ donVi: row.unitId, vai: row.appointmentId })}>
        Ủy quyền<span className="visually-hidden"> vai trò của {row.name}</span>
      </a>
      <a href={confirmStep("ket-thuc", row)}>
        Kết thúc vai trò<span className="visually-hidden"> của {row.name}</span>
      </a>
    </p>
  );
}
