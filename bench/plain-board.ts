import { kindsOf, type Lists } from "#domain/lists/lists.ts";

/** The ends of the quarters of the bench's year, the last cut at its day; and the year's first day. */
const yearBegins = "2026-01-01";
const ends = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-11-12"];
const begins = ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"];

/** One column a target and quarter, in the plan's order (board-plan.ts): a1 … a4, b1 … b4 and so on to h4. */
export const plainColumns = ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((letter) =>
  [1, 2, 3, 4].map((quarter) => `${letter}${quarter}`),
);

/**
 * What somebody would write who had only the activities: the same figures of the same board, each activity looked
 * at once. Runs as it stands in PostgreSQL and in DuckDB, on `activities` and `units`.
 */
export function plainBoardSql(lists: Pick<Lists, "activityKinds" | "unitKinds">): string {
  const among = (codes: readonly string[]) => `(${codes.map((code) => `'${code}'`).join(", ")})`;
  const feeds = (measure: string) =>
    `kind in ${among(lists.activityKinds.filter(({ measures }) => measures.includes(measure)).map(({ code }) => code))}`;
  const quarters = (column: (quarter: number, from: string, to: string) => string) =>
    ends.map((to, index) => column(index + 1, begins[index] ?? yearBegins, to)).join(", ");
  const sums = (name: string, when: string, what: string, isRunning: boolean) =>
    quarters(
      (quarter, from, to) =>
        `sum(case when ${when} and held_on between date '${isRunning ? yearBegins : from}' and date '${to}' then ${what} else 0 end) as ${name}${quarter}`,
    );
  const counts = (letter: string, kinds: string, name: string, least: number) =>
    quarters(
      (quarter) =>
        `sum(case when units.kind in ${kinds} and ${name}${quarter} >= ${least} then 1 else 0 end) as ${letter}${quarter}`,
    );
  const group = (code: string) => among(kindsOf(lists, [code]));
  return `
    with unit as (
      select unit_id,
        ${sums("events", feeds("communication-events"), "1", true)},
        ${sums("own", feeds("communication-events"), "1", false)},
        ${sums("news", feeds("news-items"), "quantity", false)},
        ${sums("school", feeds("school-activities"), "1", false)},
        ${sums("trained", feeds("trained-people"), "coalesce(participants, 0)", true)}
      from activities
      where withdrawn_at is null and held_on between date '${yearBegins}' and date '${ends[3]}'
      group by unit_id
    ),
    own as (
      select units.province_id,
        ${counts("a", group("agency"), "events", 2)},
        ${counts("b", group("school"), "events", 2)},
        ${counts("c", group("village"), "events", 1)},
        ${counts("e", group("school"), "school", 3)},
        ${counts("f", group("health"), "own", 1)},
        ${quarters((q) => `sum(trained${q}) as h${q}`)}
      from unit join units on units.id = unit.unit_id
      group by units.province_id
    ),
    commune as (
      select units.province_id, units.commune_id,
        ${quarters((q) => `sum(news${q}) as news${q}, sum(trained${q}) as trained${q}`)}
      from unit join units on units.id = unit.unit_id
      where units.commune_id is not null
      group by units.province_id, units.commune_id
    ),
    communes as (
      select province_id,
        ${quarters((q) => `sum(case when news${q} >= 4 then 1 else 0 end) as d${q}, sum(case when trained${q} >= 1 then 1 else 0 end) as g${q}`)}
      from commune group by province_id
    )
    select own.province_id as id, ${plainColumns
      .map((column) =>
        column.startsWith("g")
          ? `coalesce(${column}, 0) + case when h${column.slice(1)} >= 1 then 1 else 0 end as ${column}`
          : `coalesce(${column}, 0) as ${column}`,
      )
      .join(", ")}
    from own left join communes on communes.province_id = own.province_id
    order by 1`;
}
