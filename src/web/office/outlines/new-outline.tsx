import type { FieldErrors } from "#domain/refusal.ts";
import { paths } from "#web/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** A refused form, with what was typed. */
export interface RefusedOutline {
  readonly fields: FieldErrors;
  readonly typed: Readonly<Record<string, string | string[]>>;
}

const labels = {
  name: "Tên đề cương",
  about: "Báo cáo về việc gì",
  from: "Bắt đầu từ bản sao của",
} as const;

/** A unit makes an outline beyond those of the list: a copy to begin with, which is edited on the next page. */
export function NewOutline(props: {
  unit: { readonly id: string; readonly name: string };
  outlines: readonly { readonly code: string; readonly name: string }[];
  newId: string;
  refused: RefusedOutline | null;
}) {
  const { unit, outlines, newId, refused } = props;
  const typed = (name: string) => {
    const value = refused?.typed[name];
    return typeof value === "string" ? value : "";
  };
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: typed(name),
    error: refused?.fields[name],
  });
  return (
    <details className="new-outline" open={refused !== null}>
      <summary>Tạo đề cương mới</summary>
      <p>
        Dành cho báo cáo mà các mẫu trên chưa có, chẳng hạn một chuyên đề. Tạo xong thì sửa các mục, rồi chọn
        đề cương này ở chế độ báo cáo hoặc khi yêu cầu báo cáo của {unit.name} và cấp dưới.
      </p>
      <Form action={paths.outlines({ donVi: unit.id })} errors={refused?.fields} labels={labels}>
        <Hidden name="id" value={typed("id") || newId} />
        <Hidden name="unitId" value={unit.id} />
        <TextField {...field("name")} maxLength={200} />
        <TextField
          {...field("about")}
          hint="In trong trích yếu và câu mở đầu. Viết thường, ví dụ: kết quả truyền thông trong trường học."
          maxLength={200}
        />
        <Select
          {...field("from")}
          emptyLabel="Chọn một đề cương"
          options={outlines.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <div className="actions">
          <Button>Tạo rồi sửa các mục</Button>
        </div>
      </Form>
    </details>
  );
}
