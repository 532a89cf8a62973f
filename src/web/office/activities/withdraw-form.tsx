import type { FieldErrors } from "#domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { one, type FormValues } from "./form-values.ts";

/** Taking an activity back: folded away, because it is rare and ends the counting. */
export function WithdrawForm(props: { version: number; errors: FieldErrors; values: FormValues }) {
  return (
    <details className="more" open={Object.keys(props.errors).length > 0}>
      <summary>Rút hoạt động này</summary>
      <Form errors={props.errors} labels={{ reason: "Lý do" }}>
        <p>
          Hoạt động ghi nhầm, ghi trùng thì rút: không còn tính vào số liệu, vẫn xem được cùng với lý do. Sai
          một vài chỗ thì đính chính.
        </p>
        <Hidden name="expectedVersion" value={props.version} />
        <TextArea
          name="reason"
          label="Lý do rút"
          error={props.errors["reason"]}
          value={one(props.values, "reason")}
          rows={2}
        />
        <div className="actions">
          <Button kind="danger">Rút hoạt động</Button>
        </div>
      </Form>
    </details>
  );
}
