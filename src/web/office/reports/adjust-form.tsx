import type { ActivityKind } from "#domain/lists/lists.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { adjustedFields } from "#domain/reports/report-facts.ts";
import { productLevelNames, productLevels, type ProductSum } from "#domain/reports/report-figures.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { adjustedFieldNames } from "./adjustment-list.tsx";

/** One number of the sum, what is added to it or taken off, and why. */
export function AdjustForm({
  reportId,
  adjustmentId,
  kinds,
  products,
  fields = {},
  typed,
}: {
  reportId: string;
  adjustmentId: string;
  kinds: readonly ActivityKind[];
  products: readonly ProductSum[];
  fields?: FieldErrors | undefined;
  typed: Readonly<Record<string, unknown>>;
}) {
  const said = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const reported = new Set(products.map(({ kind }) => kind));
  const levels = new Set(products.map(({ level }) => level));
  const label = {
    kind: "Loại",
    level: "Cấp",
    field: "Số cần điều chỉnh",
    amount: "Thêm hoặc bớt",
    reason: "Lý do",
  };
  return (
    <details open={Object.keys(fields).length > 0}>
      <summary>Thêm điều chỉnh</summary>
      <Form errors={fields} labels={label} action={paths.consolidation(reportId)}>
        <Hidden name="adjustmentId" value={adjustmentId} />
        <Select
          name="kind"
          label={label.kind}
          value={said("kind")}
          error={fields["kind"]}
          options={[
            ...kinds.filter(({ code }) => reported.has(code)).map(asOption("Có trong báo cáo cấp dưới")),
            ...kinds.filter(({ code }) => !reported.has(code)).map(asOption("Loại khác")),
          ]}
        />
        <Select
          name="level"
          label={label.level}
          width="half"
          value={said("level") || ([...levels][0] ?? "commune")}
          error={fields["level"]}
          options={productLevels.map((value) => ({ value, label: productLevelNames[value] }))}
        />
        <Select
          name="embedded"
          label="Hình thức"
          width="half"
          value={said("embedded")}
          options={[
            { value: "false", label: "Tổ chức riêng" },
            { value: "true", label: "Lồng ghép" },
          ]}
        />
        <Select
          name="field"
          label={label.field}
          width="half"
          value={said("field")}
          error={fields["field"]}
          options={adjustedFields.map((value) => ({ value, label: adjustedFieldNames[value] }))}
        />
        <TextField
          name="amount"
          label={label.amount}
          hint="Số thêm vào, ví dụ 3; bớt đi thì ghi dấu trừ, ví dụ -3."
          width="short"
          value={said("amount")}
          error={fields["amount"]}
        />
        <TextArea
          name="reason"
          label={label.reason}
          rows={2}
          value={said("reason")}
          error={fields["reason"]}
        />
        <Button name="step" value="adjust">
          Ghi điều chỉnh
        </Button>
      </Form>
    </details>
  );
}

const asOption =
  (group: string) =>
  ({ code, name }: ActivityKind) => ({ value: code, label: name, group });
