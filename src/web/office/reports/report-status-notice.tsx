import type { ReportToRead } from "#domain/reports/get-report.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { Notice } from "../../ui/notice.tsx";
import { formatInstant } from "../activities/format-instant.ts";

/** Where the report is on its way: sent, sent back, taken in, opened again. Nothing before it was sent. */
export function ReportStatusNotice({ report, facts, versions, remarks }: ReportToRead) {
  const [last] = versions;
  if (!last) return null;
  const frozen = (
    <>
      Số liệu đã chốt đến ngày {formatDate(facts.cutOff)}; đính chính sau đó không làm đổi báo cáo này. Mã số
      liệu chốt: <code>{report.factsDigest?.slice(0, 12)}</code>.
    </>
  );
  const which = last.version > 1 ? ` (lần ${last.version})` : "";
  if (report.status === "submitted")
    return (
      <Notice kind="good" title={`Đã gửi lúc ${formatInstant(last.submittedAt)}${which}`}>
        {frozen}
      </Notice>
    );
  if (report.status === "accepted" && last.decidedAt)
    return (
      <Notice kind="good" title={`Đã tiếp nhận lúc ${formatInstant(last.decidedAt)}${which}`}>
        {frozen}
      </Notice>
    );
  if (report.status === "returned" && last.decidedAt)
    return (
      <Notice kind="attention" title={`Cần sửa, trả lại lúc ${formatInstant(last.decidedAt)}`}>
        {last.remark && <p>{last.remark}</p>}
        <p>
          {remarks.length > 0 ? "Từng điều cần sửa nằm ngay dưới phần của nó. " : ""}
          Sửa xong thì gửi lại; bản đã gửi trước vẫn được giữ.
        </p>
      </Notice>
    );
  return (
    <Notice kind="attention" title="Đang đính chính báo cáo đã được tiếp nhận">
      Lý do: {report.correctionReason}. Bản đã tiếp nhận vẫn có hiệu lực cho đến khi bản mới được tiếp nhận.
    </Notice>
  );
}
