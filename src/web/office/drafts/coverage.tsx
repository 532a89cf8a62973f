import { getCoverage } from "#domain/drafts/get-coverage.ts";
import type { IssueState } from "#domain/drafts/coverage.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import { officeContext } from "#web/request-context.ts";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import type { Route } from "./+types/coverage.ts";
import { CoverageSums, CoverageTargets } from "./coverage-summary.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { draftsStyles } from "./drafts-styles.ts";

export const links = draftsStyles;

const filters = {
  "da-ban-hanh": ["issued"],
  "chua-co": ["late", "awaited", "open"],
  cham: ["late"],
} as const satisfies Record<string, readonly IssueState[]>;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const coverage = await getCoverage(officeContext(context), params.planId);
  const asked = new URL(request.url).searchParams.get("tinhTrang") ?? "";
  const states: readonly IssueState[] | null = Object.hasOwn(filters, asked)
    ? filters[asked as keyof typeof filters]
    : null;
  return {
    ...coverage,
    asked: states === null ? "" : asked,
    shown: coverage.rows.filter(({ state }) => states === null || states.includes(state)),
  };
}

export default function Coverage({ loaderData }: Route.ComponentProps) {
  const { plan, targets, rows, shown, summary, sums, due, others, asked } = loaderData;
  const tab = (label: string, tinhTrang: string) => ({
    label,
    to: paths.coverage(plan.id, { tinhTrang }),
    current: asked === tinhTrang,
  });
  return (
    <>
      <PageHead
        title="Triển khai ở cấp dưới"
        lead={plan.title}
        back={{ to: paths.plan(plan.id), label: "Kế hoạch" }}
      />
      {rows.length === 0 ? (
        <Empty title="Không có đơn vị nào phải ban hành kế hoạch riêng">
          <p>Kế hoạch này do các đơn vị thực hiện trực tiếp, hoặc chưa chọn đơn vị phải gửi kế hoạch.</p>
        </Empty>
      ) : (
        <>
          <p className="coverage-head">
            <strong>
              {summary.issued}/{summary.units}
            </strong>{" "}
            đơn vị đã ban hành kế hoạch bám theo
            {summary.late > 0 && (
              <>
                , <strong className="late">{summary.late} đơn vị quá hạn</strong>
              </>
            )}
            .{due && ` Hạn gửi kế hoạch: ${formatDate(due)}.`}
          </p>
          <CoverageTargets targets={targets} summary={summary} />
          <CoverageSums targets={targets} sums={sums} />
          <h2>Từng đơn vị</h2>
          <Tabs
            label="Lọc đơn vị"
            items={[
              tab(`Tất cả (${summary.units})`, ""),
              tab(`Đã ban hành (${summary.issued})`, "da-ban-hanh"),
              tab(`Chưa có (${summary.units - summary.issued})`, "chua-co"),
              ...(summary.late > 0 ? [tab(`Quá hạn (${summary.late})`, "cham")] : []),
            ]}
          />
          <CoverageTable targets={targets} rows={shown} />
        </>
      )}
      {others.length > 0 && (
        <section>
          <h2>Kế hoạch khác bám theo</h2>
          <ul className="draft-list">
            {others.map((other) => (
              <li key={other.id}>
                <a href={paths.plan(other.id)}>{other.title}</a>
                <p className="soft">{other.unitName}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
