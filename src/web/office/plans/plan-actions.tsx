import type { FieldErrors } from "#domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** What may be done with a plan: shown to the public or not, withdrawn with a reason. */
export function PlanActions(props: {
  published: boolean;
  mayPublish: boolean;
  mayWithdraw: boolean;
  errors: FieldErrors;
  reason: string | string[] | undefined;
}) {
  const { published, mayPublish, mayWithdraw, errors, reason } = props;
  if (!mayPublish && !mayWithdraw) return null;
  return (
    <section aria-labelledby="thao-tac">
      <h2 id="thao-tac">Công khai và rút kế hoạch</h2>
      {mayPublish && (
        <Form errors={errors["published"] ? errors : {}}>
          <p>
            {published
              ? "Mọi người xem được kế hoạch và tiến độ trên trang công khai của đơn vị."
              : "Khi công khai, mọi người xem được kế hoạch và tiến độ trên trang của đơn vị, không cần đăng nhập."}
          </p>
          <Hidden name="published" value={published ? "no" : "yes"} />
          <div className="actions">
            <Button kind={published ? "quiet" : "primary"} name="intent" value="publish">
              {published ? "Ngừng công khai" : "Công khai kế hoạch"}
            </Button>
          </div>
        </Form>
      )}
      {mayWithdraw && (
        <details className="review-more" open={Boolean(errors["reason"])}>
          <summary>Rút kế hoạch</summary>
          <Form errors={errors["reason"] ? errors : {}} labels={{ reason: "Lý do rút" }}>
            <TextArea
              name="reason"
              label="Lý do rút"
              hint="Ví dụ: đã thay bằng kế hoạch khác. Chỉ tiêu, chế độ báo cáo của kế hoạch sẽ không còn được tính."
              error={errors["reason"]}
              value={typeof reason === "string" ? reason : ""}
              rows={3}
            />
            <div className="actions">
              <Button kind="danger" name="intent" value="withdraw">
                Rút kế hoạch
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}
