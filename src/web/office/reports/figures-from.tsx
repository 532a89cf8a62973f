import type { ReportToRead } from "#domain/reports/get-report.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";

/** Whether an open report counts what was recorded or adds up the reports below, and the door to change that. */
export function FiguresFrom({ report, facts }: Pick<ReportToRead, "report" | "facts">) {
  const { sources, adjustments } = facts;
  return (
    <p className="figures-from">
      {sources === null
        ? "Số liệu lấy từ hoạt động đã ghi trong hệ thống."
        : `Số liệu tổng hợp từ ${formatNumber(sources.taken.length)} báo cáo đã tiếp nhận${
            sources.missing.length > 0 ? `, còn thiếu ${formatNumber(sources.missing.length)} đơn vị` : ""
          }${adjustments.length > 0 ? `, có ${formatNumber(adjustments.length)} điều chỉnh` : ""}.`}{" "}
      <ButtonLink to={paths.consolidation(report.id)} kind="quiet">
        {sources === null ? "Tổng hợp từ báo cáo cấp dưới" : "Tổng hợp và điều chỉnh"}
      </ButtonLink>
    </p>
  );
}
