import type { SenderState } from "#domain/reports/get-consolidation.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ReportState } from "./own-row.tsx";

/** Who reports to the unit: those still missing first, for they are the ones to speak to. */
export function SendersTable({ senders }: { senders: readonly SenderState[] }) {
  const missing = senders.filter(({ accepted }) => accepted === null);
  const taken = senders.filter(({ accepted }) => accepted !== null);
  return (
    <details className="collected" open={senders.length <= 20 || missing.length > 0}>
      <summary>
        <strong>
          {missing.length === 0
            ? "Tất cả đã được tiếp nhận"
            : `Còn thiếu ${formatNumber(missing.length)}/${formatNumber(senders.length)} đơn vị`}
        </strong>
      </summary>
      <DataTable
        caption="Các đơn vị gửi báo cáo"
        rows={[...missing, ...taken]}
        rowKey={({ unitId }) => unitId}
        columns={columns}
        tall={senders.length > 20}
      />
    </details>
  );
}

const columns: readonly Column<SenderState>[] = [
  { heading: "Đơn vị", cell: ({ unitId, name }) => <a href={paths.unit(unitId)}>{name}</a> },
  {
    heading: "Báo cáo",
    cell: ({ name, report, accepted }) => (
      <>
        <ReportState report={report} />{" "}
        {accepted !== null && report?.status !== "accepted" && (
          <span className="soft">lấy bản đã tiếp nhận (lần {accepted}) </span>
        )}
        {report !== null && report.version > 0 && (
          <a href={paths.report(report.id)}>
            {report.status === "submitted" ? "Xem xét" : "Xem"}
            <span className="visually-hidden"> báo cáo của {name}</span>
          </a>
        )}
      </>
    ),
  },
];
