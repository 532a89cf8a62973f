import { coverageNames, type Coverage, type CoverageSummary } from "#domain/drafts/coverage.ts";
import type { SumCheck } from "#domain/drafts/sum-check.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "#web/paths.ts";
import { DataTable } from "../../ui/data-table.tsx";

const columns = ["raises", "same", "lowers", "differs", "dropped"] as const satisfies readonly Coverage[];

/** What the units that issued make of each target: how many carry it on as it is, higher, lower, or not at all. */
export function CoverageTargets({
  targets,
  summary,
}: {
  targets: readonly Target[];
  summary: CoverageSummary;
}) {
  if (targets.length === 0 || summary.issued === 0) return null;
  const counts = new Map(summary.targets.map((one) => [one.id, one.counts]));
  return (
    <section aria-labelledby="chi-tieu">
      <h2 id="chi-tieu">Chỉ tiêu trong các kế hoạch đã ban hành</h2>
      <DataTable
        caption="Số đơn vị theo cách đưa từng chỉ tiêu vào kế hoạch"
        rows={targets}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: "Chỉ tiêu",
            cell: targetCell,
          },
          ...columns.map((coverage) => ({
            heading: coverageNames[coverage],
            num: true,
            cell: ({ id }: Target) => formatNumber(counts.get(id)?.[coverage] ?? 0),
          })),
        ]}
      />
    </section>
  );
}

function targetCell(target: Target) {
  return (
    <>
      <a href={paths.plan(target.planId, "chi-tieu")}>{target.title}</a>
      <p className="soft">{askedInWords(target)}</p>
    </>
  );
}

/** Where parts must make a whole: what is asked in all, what the parts sum up to, and what is missing. */
export function CoverageSums({ targets, sums }: { targets: readonly Target[]; sums: readonly SumCheck[] }) {
  if (sums.length === 0) return null;
  const titles = new Map(targets.map(({ id, title }) => [id, title]));
  return (
    <section aria-labelledby="cong">
      <h2 id="cong">Cộng các kế hoạch cấp dưới</h2>
      <DataTable
        caption="Chỉ tiêu tính chung: mức được giao và tổng các kế hoạch cấp dưới"
        rows={sums}
        rowKey={({ targetId, byYear }) => `${targetId} ${byYear ?? ""}`}
        columns={[
          {
            heading: "Chỉ tiêu tính chung",
            cell: ({ targetId, byYear }) =>
              `${titles.get(targetId) ?? ""}${byYear === null ? "" : `, đến năm ${byYear}`}`,
          },
          { heading: "Cả kế hoạch", num: true, cell: ({ asked, amountUnit }) => counted(asked, amountUnit) },
          {
            heading: "Cộng cấp dưới",
            num: true,
            cell: ({ sum, units, amountUnit }) => `${counted(sum, amountUnit)} (${units} đơn vị)`,
          },
          { heading: "Còn thiếu", cell: missing },
        ]}
      />
    </section>
  );
}

function counted(amount: number, unit: string): string {
  const names: Readonly<Record<string, string>> = amountUnitNames;
  return `${formatNumber(amount)} ${names[unit] ?? unit}`;
}

function missing({ asked, sum, notAdded, amountUnit }: SumCheck): string {
  const rest = sum >= asked ? "Đủ" : counted(asked - sum, amountUnit);
  return notAdded === 0 ? rest : `${rest}; ${notAdded} đơn vị đặt theo cách không cộng được`;
}
