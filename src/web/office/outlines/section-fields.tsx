import { sectionField } from "#domain/outlines/check-sections.ts";
import type { TypedSection } from "#domain/outlines/section-codes.ts";
import { isWritten, sectionKinds } from "#domain/outlines/section-kinds.ts";
import { outlineSectionKinds } from "#domain/lists/lists.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { Checkbox, Select, TextArea, TextField } from "../../ui/fields.tsx";

const levels = [
  { value: "1", label: "Mục lớn (I, II, III)" },
  { value: "2", label: "Mục nhỏ (1, 2, 3) trong mục lớn phía trên" },
  { value: "0", label: "Nối tiếp mục trên, không in tên mục" },
];

const kinds = (["narrative", "heading", ...outlineSectionKinds] as const)
  .filter((kind, index, all) => all.indexOf(kind) === index)
  .map((kind) => ({
    value: kind,
    label: sectionKinds[kind].name,
    group: isWritten({ kind }) ? "Người viết" : kind === "heading" ? "Gom mục" : "Phần mềm điền",
  }));

/** What an officer says of one section. */
export function SectionFields({
  at,
  section,
  errors,
}: {
  at: number;
  section: TypedSection;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({ name: sectionField(at, name), error: errors[sectionField(at, name)] });
  return (
    <div className="section-fields">
      <TextField {...field("heading")} label="Tên mục" value={section.heading} maxLength={200} />
      <Select {...field("level")} label="Cỡ mục" value={String(section.level)} options={levels} />
      <Select
        {...field("kind")}
        label="Nội dung"
        hint={sectionKinds[section.kind].description}
        value={section.kind}
        options={kinds}
      />
      <div className="only-written">
        <TextArea
          {...field("hint")}
          label="Gợi ý cho người viết"
          hint="Nói việc cần viết, như nói với đồng nghiệp; hiện ngay trên ô viết."
          value={section.hint}
          rows={3}
          maxLength={600}
          optional
        />
        <Checkbox {...field("required")} label="Phải viết trước khi gửi" checked={section.required} />
      </div>
    </div>
  );
}
