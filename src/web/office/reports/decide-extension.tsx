import type { FieldErrors } from "#domain/refusal.ts";
import type { Extension } from "#domain/reports/extension.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

const labels = { until: "Đồng ý cho gửi đến hết ngày", remark: "Lời trả lời" } as const;

/** The receiver's answer: the day asked for or another, or a word why not. */
export function DecideExtension({
  extension,
  errors,
  typed,
}: {
  extension: Extension;
  errors: FieldErrors;
  typed: (name: string) => string | undefined;
}) {
  return (
    <section>
      <h2>Trả lời đề nghị</h2>
      <p>
        Đơn vị xin gửi đến hết ngày <strong>{formatDate(extension.askedUntil)}</strong> (hạn đang là{" "}
        {formatDate(extension.due)}): {extension.reason}
      </p>
      <Form errors={errors} labels={labels}>
        <Hidden name="id" value={extension.id} />
        <DateField
          name="until"
          label={labels.until}
          value={typed("until") ?? extension.askedUntil}
          error={errors["until"]}
        />
        <TextArea
          name="remark"
          label={labels.remark}
          hint="Không bắt buộc khi đồng ý."
          rows={2}
          value={typed("remark")}
          error={errors["remark"]}
        />
        <div className="send-actions">
          <Button name="decision" value="granted">
            Đồng ý gia hạn
          </Button>
          <Button name="decision" value="refused" kind="quiet">
            Không gia hạn
          </Button>
        </div>
      </Form>
    </section>
  );
}
