import { roleNames } from "#domain/people/actor.ts";
import type { Colleague } from "#domain/people/people.queries.ts";
import { paths } from "../../paths.ts";

/** Who acts for a unit, a line a role; where there is nobody, that is said, with the way to change it. */
export function UnitPeople(props: {
  unit: { readonly id: string; readonly name: string };
  people: readonly Colleague[];
  mayAppoint: boolean;
}) {
  const { unit, people, mayAppoint } = props;
  if (people.length > 0) {
    return (
      <ul className="unit-people">
        {people.map(({ personId, name, role }) => (
          <li key={`${personId} ${role}`}>
            {name} <small className="soft">{roleNames[role]}</small>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <span className="soft">Chưa có ai</span>
      {mayAppoint && (
        <>
          {" · "}
          <a href={paths.addPerson(unit.id)}>
            Cấp tài khoản<span className="visually-hidden"> cho {unit.name}</span>
          </a>
        </>
      )}
    </>
  );
}
