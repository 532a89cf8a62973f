import type { Extension } from "#domain/reports/extension.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { formatInstant } from "../activities/format-instant.ts";

/** What was asked about the day of one report, and what was answered. */
export function ExtensionList({ extensions }: { extensions: readonly Extension[] }) {
  if (extensions.length === 0) return null;
  return (
    <section>
      <h2>Các lần đề nghị</h2>
      <DataTable
        caption="Các lần đề nghị gia hạn"
        rows={extensions}
        rowKey={({ id }) => id}
        columns={[
          { heading: "Đề nghị lúc", cell: ({ askedAt }) => formatInstant(askedAt) },
          {
            heading: "Xin gửi đến",
            cell: ({ due, askedUntil }) => `${formatDate(askedUntil)} (hạn ${formatDate(due)})`,
          },
          { heading: "Lý do", cell: ({ reason }) => reason },
          { heading: "Trả lời", cell: answer },
        ]}
      />
    </section>
  );
}

function answer({ decision, grantedUntil, remark, decidedAt }: Extension) {
  if (decision === null || decidedAt === null) return <span className="tag">Chờ trả lời</span>;
  return (
    <>
      {grantedUntil === null ? (
        <span className="tag attention">Không gia hạn</span>
      ) : (
        <span className="tag good">Đồng ý đến {formatDate(grantedUntil)}</span>
      )}{" "}
      {formatInstant(decidedAt)}
      {remark && <p className="soft">{remark}</p>}
    </>
  );
}
