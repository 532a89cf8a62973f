import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import type { RefusedReport } from "./report-form.ts";

/** The receiver's last step, after the report itself: take it in, or send it back with what was remarked above. */
export function DecideReport({ refused }: { refused: RefusedReport | null }) {
  return (
    <section className="decide" aria-labelledby="decide">
      <h2 id="decide">Tiếp nhận hay trả lại</h2>
      <TextArea
        name="remark"
        label="Nhận xét chung"
        hint="Chỉ cần khi trả lại; nhận xét từng dòng thì ghi ngay dưới dòng ấy ở trên."
        optional
        rows={3}
        value={refused?.typed["remark"]}
        error={refused?.fields["remark"]}
      />
      <div className="actions">
        <Button name="step" value="accept">
          Tiếp nhận báo cáo
        </Button>
        <Button name="step" value="return" kind="quiet">
          Trả lại để sửa
        </Button>
      </div>
    </section>
  );
}
