import { sectionField } from "#domain/outlines/check-sections.ts";
import type { TypedSection } from "#domain/outlines/section-codes.ts";
import { isWritten, sectionKinds } from "#domain/outlines/section-kinds.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { Hidden } from "../../ui/fields.tsx";
import { afterStep, type OutlineStep, placeAfter, stepValue } from "./outline-form.ts";
import { SectionFields } from "./section-fields.tsx";
import { depthClass } from "./section-list.tsx";

/** One section in the form: what it is in a line, its fields behind it, and what can be done with it. */
export function SectionRow(props: {
  at: number;
  section: TypedSection;
  sections: readonly TypedSection[];
  number: string | null;
  errors: FieldErrors;
  open: boolean;
  address: string;
}) {
  const { at, section, sections, number, errors, open, address } = props;
  const isWrong = Object.keys(errors).some((name) => name.startsWith(sectionField(at, "")));
  const name = section.heading === "" ? "(mục mới)" : section.heading;
  const step = (to: "up" | "down" | "add" | "remove", words: string) => (
    <StepButton step={{ to, at }} sections={sections} address={address} words={words} name={name} />
  );
  return (
    <li id={`muc-${at}`} className={depthClass(number)}>
      <Hidden name={sectionField(at, "code")} value={section.code ?? ""} />
      <details open={open || isWrong || section.heading === ""}>
        <summary>
          <span className="section-heading">
            {number !== null && <span className="num">{number.split(".").at(-1)}.</span>} {name}
          </span>
          <span className="soft">
            {sectionKinds[section.kind].name}
            {isWritten(section) && section.required && " · bắt buộc"}
            {number === null && " · nối tiếp"}
          </span>
        </summary>
        <SectionFields at={at} section={section} errors={errors} />
      </details>
      <div className="row-actions">
        {step("up", "Lên")}
        {step("down", "Xuống")}
        {step("add", "Thêm mục dưới đây")}
        {step("remove", "Bỏ mục")}
      </div>
    </li>
  );
}

/** Sends the form and comes back to where the section is then; off where it would change nothing. */
function StepButton(props: {
  step: OutlineStep;
  sections: readonly TypedSection[];
  address: string;
  words: string;
  name: string;
}) {
  const { step, sections, address, words, name } = props;
  const place = placeAfter(sections, step);
  return (
    <button
      type="submit"
      className="row-button"
      name="step"
      value={stepValue(step)}
      formAction={place === null ? address : `${address}#muc-${place}`}
      disabled={afterStep(sections, step) === sections}
      aria-label={`${words}: ${name}`}
    >
      {words}
    </button>
  );
}
