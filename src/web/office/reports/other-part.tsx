import type { ReportToRead } from "#domain/reports/get-report.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";

/** From a report to its supplement and back; and a word where the two no longer add up. */
export function OtherPart({ report, otherPart, isStale }: ReportToRead) {
  if (otherPart === null) return null;
  const link =
    report.part === "main" ? (
      <p className="report-due">
        Kỳ này có <a href={paths.report(otherPart.id)}>báo cáo bổ sung Tháng hành động</a>.
      </p>
    ) : (
      <p className="report-due">
        Bổ sung cho <a href={paths.report(otherPart.id)}>báo cáo đã gửi</a> của kỳ này.
      </p>
    );
  return (
    <>
      {link}
      {isStale && (
        <Notice kind="attention" title="Bản bổ sung này không còn cộng được với báo cáo">
          Báo cáo của kỳ đã được gửi lại sau khi bản bổ sung được gửi, nên phần bổ sung không được tính khi
          tổng hợp. Mở lại bản bổ sung và gửi lại để hai bản khớp nhau.
        </Notice>
      )}
    </>
  );
}
