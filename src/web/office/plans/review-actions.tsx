import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";

/** Always within reach: confirm all of it in one go, or keep it for later. */
export function ReviewActions({ amends, seen }: { amends: boolean; seen: number }) {
  return (
    <div className="actions review-actions">
      <Button name="intent" value="confirm">
        {amends ? "Xác nhận sửa đổi" : "Xác nhận kế hoạch"}
      </Button>
      <Button kind="quiet" name="intent" value="save">
        Lưu tạm
      </Button>
      <output className="soft" data-progress>
        {seen > 0 && `Đã soát ${seen} mục`}
      </output>
    </div>
  );
}

/** The keys that review.js listens to, for those who have a keyboard and a script. */
export function ReviewKeys() {
  return (
    <details className="review-keys" hidden>
      <summary>Phím tắt</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const keys = [
  ["J ↓", "mục sau"],
  ["K ↑", "mục trước"],
  ["Enter", "đã soát, sang mục sau"],
  ["X", "bỏ hoặc giữ mục"],
  ["E", "sửa mục"],
  ["Esc", "thôi sửa, về mục"],
] as const;

/** Puts the reading away; its own form, so that nothing typed above is sent along. */
export function DiscardReading() {
  return (
    <details className="review-more">
      <summary>Bỏ bản đọc này</summary>
      <Form>
        <p>Bản đọc và những gì đã sửa sẽ không dùng nữa. Tệp gốc vẫn được giữ để đối chiếu.</p>
        <div className="actions">
          <Button kind="danger" name="intent" value="discard">
            Bỏ bản đọc
          </Button>
        </div>
      </Form>
    </details>
  );
}
