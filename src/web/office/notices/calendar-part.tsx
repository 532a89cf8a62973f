import { formatDate } from "#lib/calendar/format-dates.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** The own calendar: made, renewed, closed. Its address is shown on the next page alone. */
export function CalendarPart({ since }: { since: string | null }) {
  return (
    <section aria-labelledby="lich-rieng">
      <h2 id="lich-rieng">Lịch riêng trên điện thoại và máy tính</h2>
      <p>
        Hạn gửi báo cáo của đơn vị, các dịp và đợt cao điểm hiện ngay trong Google Lịch, Outlook hoặc lịch của
        điện thoại, và tự cập nhật.
      </p>
      {since !== null && (
        <p className="soft">
          Lịch đang mở, đường dẫn tạo ngày {formatDate(since)}. Đường dẫn chỉ hiện một lần; nếu quên hoặc lỡ
          đưa cho người khác, tạo đường dẫn mới, đường dẫn cũ hết dùng ngay.
        </p>
      )}
      <div className="actions">
        <form method="post">
          <Hidden name="step" value="lich" />
          <Button kind="quiet">{since === null ? "Tạo đường dẫn lịch" : "Tạo đường dẫn mới"}</Button>
        </form>
        {since !== null && (
          <form method="post">
            <Hidden name="step" value="bo-lich" />
            <Button kind="quiet">Đóng lịch riêng</Button>
          </form>
        )}
      </div>
    </section>
  );
}
