import { numberSections } from "#domain/outlines/number-sections.ts";
import { sectionField } from "#domain/outlines/check-sections.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { paths } from "#web/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { KindKey } from "./kind-key.tsx";
import { previewSections, stepValue, type TypedOutline } from "./outline-form.ts";
import { SectionRow } from "./section-row.tsx";

/** The form of an outline: every button sends all of it, so that nothing typed is lost; only "Lưu" keeps it. */
export function OutlineEditor(props: {
  code: string;
  unitId: string;
  typed: TypedOutline;
  errors: FieldErrors;
  notes: readonly string[];
  /** The section to show open. */
  open: number | null;
  isChanged: boolean;
}) {
  const { code, unitId, typed, errors, notes, open, isChanged } = props;
  const { sections } = typed;
  const address = paths.editOutline(code, { donVi: unitId });
  const numbers = numberSections(code, previewSections(sections)).map(({ number }) => number);
  return (
    <Form action={address} errors={errors} labels={labelsOf(typed, numbers)}>
      {/* What the Enter key presses: the first button of a form. */}
      <button
        type="submit"
        name="step"
        value={stepValue({ to: "preview" })}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        Xem thử
      </button>
      <Hidden name="version" value={typed.version} />
      {isChanged && <Notice kind="attention">Các thay đổi chưa được lưu.</Notice>}
      {notes.length > 0 && (
        <Notice title="Nên xem lại">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TextField name="name" label="Tên đề cương" value={typed.name} error={errors["name"]} maxLength={200} />
      <TextField
        name="about"
        label="Báo cáo về việc gì"
        hint="In trong trích yếu và câu mở đầu. Viết thường, ví dụ: kết quả; sơ kết; kết quả truyền thông trong trường học."
        value={typed.about}
        error={errors["about"]}
        maxLength={200}
      />
      <KindKey />
      <ol className="section-rows edited">
        {sections.map((section, at) => (
          <SectionRow
            key={at}
            at={at}
            section={section}
            sections={sections}
            number={numbers[at] ?? null}
            errors={errors}
            open={open === at}
            address={address}
          />
        ))}
      </ol>
      <div className="outline-save">
        <Button name="step" value={stepValue({ to: "save" })}>
          Lưu đề cương
        </Button>
        <button
          type="submit"
          className="button quiet"
          name="step"
          value={stepValue({ to: "preview" })}
          formAction={`${address}#xem-thu`}
        >
          Xem thử
        </button>
        <button
          type="submit"
          className="button quiet"
          formAction={paths.outlineDownload(code, { donVi: unitId })}
        >
          Tải bản Word xem thử
        </button>
      </div>
    </Form>
  );
}

/** How the summary of what is wrong calls each field. */
function labelsOf({ sections }: TypedOutline, numbers: readonly (string | null)[]): Record<string, string> {
  const named = sections.flatMap(({ heading }, at) => {
    const name = [numbers[at], heading === "" ? "mục chưa có tên" : `“${heading}”`].filter(Boolean).join(" ");
    return ["heading", "level", "kind", "hint"].map(
      (field) => [sectionField(at, field), `Mục ${name}`] as const,
    );
  });
  return { name: "Tên đề cương", about: "Báo cáo về việc gì", ...Object.fromEntries(named) };
}
