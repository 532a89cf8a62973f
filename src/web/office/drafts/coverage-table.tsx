import { coverageNames, type Coverage, type CoverageRow, type IssueState } from "#domain/drafts/coverage.ts";
import type { Target } from "#domain/plans/target.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { TableScroll } from "../../ui/data-table.tsx";
import { FilterField } from "../../ui/filter-field.tsx";

const tableId = "trien-khai";

const stateNames = {
  issued: "Đã ban hành",
  late: "Quá hạn",
  awaited: "Chưa đến hạn",
  open: "Chưa ban hành",
} as const satisfies Record<IssueState, string>;

/** Units × targets: who has a plan, and what it makes of each target. */
export function CoverageTable({
  targets,
  rows,
}: {
  targets: readonly Target[];
  rows: readonly CoverageRow[];
}) {
  if (rows.length === 0) return <p className="soft">Không có đơn vị nào ở tình trạng này.</p>;
  return (
    <>
      {rows.length > 12 && <FilterField table={tableId} label="Tìm đơn vị" />}
      <TableScroll label="Các đơn vị và kế hoạch bám theo" tall>
        <table id={tableId} className="coverage-table">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Kế hoạch</th>
              {targets.map(({ id, title }) => (
                <th key={id} scope="col" className="coverage-target">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  <a href={paths.unit(row.unit.id)}>{row.unit.name}</a>
                </th>
                <td>
                  <PlansOf row={row} />
                </td>
                {targets.map(({ id }) => (
                  <td key={id}>
                    <CoverageMark coverage={row.targets[id]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function PlansOf({ row: { plans, state } }: { row: CoverageRow }) {
  if (plans.length === 0) return <span className={`coverage-state ${state}`}>{stateNames[state]}</span>;
  return plans.map(({ id, number, issuedOn }) => (
    <p key={id} className="coverage-plan">
      <a href={paths.plan(id)}>{number ?? "Xem kế hoạch"}</a>
      {issuedOn && <span className="soft"> {formatDate(issuedOn)}</span>}
    </p>
  ));
}

/** By sign and word, not by colour alone. */
const signs = { same: "=", raises: "↑", lowers: "↓", differs: "≠", dropped: "–" } as const satisfies Record<
  Coverage,
  string
>;

function CoverageMark({ coverage }: { coverage: Coverage | undefined }) {
  if (coverage === undefined) return null;
  return (
    <span className={`coverage-mark ${coverage}`}>
      <span aria-hidden="true">{signs[coverage]}</span> {coverageNames[coverage]}
    </span>
  );
}
