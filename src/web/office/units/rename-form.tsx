import type { FieldErrors } from "#domain/refusal.ts";
import { groupKinds } from "#domain/units/unit-kinds.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Hidden, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { Profile } from "./read-profile.ts";

const labels = { name: "Tên mới", kind: "Loại đơn vị", from: "Từ ngày", instrument: "Theo văn bản" };

/** Folded away until it is wanted, or until something in it was refused. */
export function RenameForm(props: {
  profile: Profile["profile"];
  lists: Profile["lists"];
  refused:
    | { readonly fields: FieldErrors; readonly values: Readonly<Record<string, string | string[]>> }
    | undefined;
}) {
  const { profile, lists, refused } = props;
  const { unit, kinds, history } = profile;
  if (kinds.length === 0) return null;
  const errors = refused?.fields ?? {};
  const typed = (name: string) => {
    const value = refused?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <details className="rename" open={refused !== undefined}>
      <summary>Đổi tên hoặc loại đơn vị</summary>
      <Form errors={errors} labels={labels}>
        <Hidden name="unitId" value={unit.id} />
        <TextField
          name="name"
          label={labels.name}
          value={typed("name") ?? unit.name}
          error={errors["name"]}
        />
        <Select
          name="kind"
          label={labels.kind}
          options={groupKinds(lists, kinds)}
          value={typed("kind") ?? unit.kind}
          error={errors["kind"]}
        />
        <DateField
          name="from"
          label={labels.from}
          hint="Tên cũ vẫn hiện ở số liệu trước ngày này. Để sửa lỗi gõ, giữ ngày ghi sẵn."
          value={typed("from") ?? history[0]?.from}
          error={errors["from"]}
        />
        <TextField
          name="instrument"
          label={labels.instrument}
          hint="Ví dụ 15/NQ-HĐND."
          optional
          width="half"
          value={typed("instrument")}
          error={errors["instrument"]}
        />
        <div className="actions">
          <Button>Ghi tên mới</Button>
        </div>
      </Form>
    </details>
  );
}
