import type { PlanOccasion } from "#domain/plans/plan-occasion.ts";
import type { Responsibility } from "#domain/plans/responsibility.ts";
import { paths } from "#web/paths.ts";
import { formatMonthDay } from "#lib/calendar/format-dates.ts";

/** Dịp, đợt cao điểm. */
export function PlanOccasions({ occasions }: { occasions: readonly PlanOccasion[] }) {
  if (occasions.length === 0) return null;
  return (
    <section aria-labelledby="dip">
      <h2 id="dip">Dịp, đợt cao điểm</h2>
      <ul className="plain-rows">
        {occasions.map(({ id, name, from, to, year }) => (
          <li key={id}>
            <strong className="row-date">
              {from === to ? formatMonthDay(from) : `${formatMonthDay(from)} – ${formatMonthDay(to)}`}
              {year !== null && `/${year}`}
            </strong>{" "}
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tổ chức thực hiện. */
export function PlanResponsibilities(props: {
  responsibilities: readonly Responsibility[];
  units: readonly { readonly id: string; readonly name: string }[];
}) {
  const { responsibilities, units } = props;
  if (responsibilities.length === 0) return null;
  return (
    <section aria-labelledby="trach-nhiem">
      <h2 id="trach-nhiem">Tổ chức thực hiện</h2>
      <ul className="task-list">
        {responsibilities.map(({ id, organisation, unitIds, does }) => (
          <li key={id}>
            <details>
              <summary>
                {organisation} <span className="soft">({does.length} việc)</span>
              </summary>
              {unitIds.length > 0 && (
                <p className="soft">
                  Trong hệ thống:{" "}
                  {units
                    .filter((unit) => unitIds.includes(unit.id))
                    .map((unit) => (
                      <a key={unit.id} className="inline-link" href={paths.unit(unit.id)}>
                        {unit.name}
                      </a>
                    ))}
                </p>
              )}
              <ul>
                {does.map((one, index) => (
                  <li key={index}>{one}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
