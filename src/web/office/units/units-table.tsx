import type { UnitRow } from "#domain/units/list-units-below.ts";
import { paths } from "../../paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { UnitPeople } from "./unit-people.tsx";

interface Props {
  readonly caption: string;
  readonly rows: readonly UnitRow[];
  readonly mayAppoint: boolean;
  /** Found by searching: each row then says where it hangs, and the rows are not grouped. */
  readonly sought: boolean;
  /** ISO: of another day than today; then the rows lead on through the map of that day. */
  readonly day: string | null;
}

/** Units by group of kinds, each with who acts for it. Official codes only where there are any. */
export function UnitsTable({ caption, rows, mayAppoint, sought, day }: Props) {
  const coded = rows.some(({ code }) => code !== null);
  const groups = sought ? [["", rows] as const] : [...Map.groupBy(rows, ({ group }) => group)];
  const people = day === null && rows.every((row) => row.people !== null);
  const columns = 1 + [coded, sought, people].filter(Boolean).length;
  return (
    <TableScroll label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {coded && <th scope="col">Mã</th>}
            {sought && <th scope="col">Thuộc</th>}
            {people && <th scope="col">Người phụ trách</th>}
          </tr>
        </thead>
        {groups.map(([group, units]) => (
          <tbody key={group}>
            {group !== "" && (
              <tr className="kind-row">
                <th scope="rowgroup" colSpan={columns}>
                  {group} ({units.length})
                </th>
              </tr>
            )}
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">
                  <a
                    href={
                      day === null || unit.level === "leaf"
                        ? paths.unit(unit.id)
                        : paths.units({ donVi: unit.id, ngay: day })
                    }
                  >
                    {unit.name}
                  </a>
                </th>
                {coded && <td className="num">{unit.code}</td>}
                {sought && <td>{unit.parentName}</td>}
                {unit.people && day === null && (
                  <td>
                    <UnitPeople unit={unit} people={unit.people} mayAppoint={mayAppoint} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}
