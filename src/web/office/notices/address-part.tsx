import type { NoticePage } from "#domain/notices/get-notice-page.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";

const labels = { address: "Địa chỉ thư điện tử" };

/** Where letters go, and whether they arrive. */
export function AddressPart(props: { page: NoticePage; errors: FieldErrors; typed: string }) {
  const { page, errors, typed } = props;
  const { address, asked } = page;
  return (
    <section aria-labelledby="thu">
      <h2 id="thu">Thư điện tử</h2>
      {!page.sendsMail && (
        <Notice kind="attention" title="Hệ thống này chưa gửi thư">
          Máy chủ thư chưa được cài đặt nên chưa thư nào được gửi đi. Việc cần làm và lịch riêng vẫn dùng như
          thường.
        </Notice>
      )}
      {address && (
        <p>
          Thư gửi tới <strong>{address.text}</strong>, xác nhận ngày {formatDate(address.since)}.
        </p>
      )}
      {address?.refusedOn && (
        <Notice kind="bad" title="Thư không tới được địa chỉ này">
          Ngày {formatDate(address.refusedOn)} máy chủ thư báo không có hộp thư này nên đã ngừng gửi. Kiểm tra
          lại địa chỉ rồi ghi lại bên dưới.
        </Notice>
      )}
      {asked && (
        <Notice
          kind={asked.refused ? "bad" : "info"}
          title={asked.refused ? "Địa chỉ này không nhận được thư" : "Chờ xác nhận"}
        >
          {asked.refused ? (
            <>
              Máy chủ thư báo không có hộp thư <strong>{asked.text}</strong>. Kiểm tra lại địa chỉ rồi ghi
              lại.
            </>
          ) : (
            <>
              {asked.expired ? "Đường dẫn gửi tới " : "Thư xác nhận gửi tới "}
              <strong>{asked.text}</strong>
              {asked.expired
                ? " đã hết hạn. Ghi lại địa chỉ để nhận thư khác."
                : ". Mở thư và bấm đường dẫn trong đó, trong vòng 48 giờ. Nếu chưa thấy, xem cả mục thư rác."}
            </>
          )}
        </Notice>
      )}
      {page.sendsMail && (
        <Form errors={errors} labels={labels}>
          <Hidden name="step" value="dia-chi" />
          <TextField
            name="address"
            label={address || asked ? "Địa chỉ khác" : labels.address}
            hint="Một thư xác nhận sẽ được gửi tới đây. Địa chỉ chỉ dùng để nhắc việc. Không ai khác thấy, trừ khi bạn soạn lời nhắc và chọn cho người nhận trả lời."
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            value={typed}
            error={errors["address"]}
            width="half"
          />
          <div className="actions">
            <Button kind={address ? "quiet" : "primary"}>Gửi thư xác nhận</Button>
          </div>
        </Form>
      )}
      {(address || asked) && (
        <form method="post" className="notice-remove">
          <Hidden name="step" value="xoa-dia-chi" />
          <Button kind="quiet">Xóa địa chỉ, thôi nhận thư</Button>
        </form>
      )}
    </section>
  );
}
