import { Notice } from "../../ui/notice.tsx";

/** The address of a calendar, on the one page that ever shows it, with what to do with it. */
export function CalendarAddress({ address }: { address: string }) {
  const webcal = address.replace(/^https?:/, "webcal:");
  return (
    <div className="calendar-address">
      <label htmlFor="duong-dan-lich">Đường dẫn lịch</label>
      <textarea
        id="duong-dan-lich"
        className="input"
        rows={3}
        readOnly
        spellCheck={false}
        defaultValue={address}
        data-copy-from
      />
      <div className="actions">
        <button type="button" className="button" data-copy hidden>
          Chép đường dẫn
        </button>
        <a className="button quiet" href={webcal}>
          Mở bằng lịch của máy này
        </a>
      </div>
      <Notice kind="attention" title="Đường dẫn này chỉ hiện một lần">
        Ai có đường dẫn đều xem được lịch, nên không gửi cho người khác. Nếu lỡ mất, quay lại trang Nhắc việc
        để tạo đường dẫn mới.
      </Notice>
      <h2>Đưa vào lịch</h2>
      <dl className="calendar-ways">
        <dt>iPhone, iPad</dt>
        <dd>
          Mở trang này trên máy rồi bấm “Mở bằng lịch của máy này”. Hoặc vào Cài đặt, Lịch, Tài khoản, Thêm
          tài khoản, Khác, Thêm lịch đăng ký và dán đường dẫn.
        </dd>
        <dt>Google Lịch (Android)</dt>
        <dd>
          Trên máy tính mở calendar.google.com, bên cạnh “Lịch khác” bấm dấu cộng, chọn “Từ URL” và dán đường
          dẫn. Lịch hiện trên điện thoại cùng tài khoản, có khi sau vài giờ.
        </dd>
        <dt>Outlook</dt>
        <dd>Chọn “Thêm lịch”, “Đăng ký từ web” và dán đường dẫn.</dd>
      </dl>
      <script type="module" src="/reminder.js" />
    </div>
  );
}
