import type { ReactNode } from "react";
import { describedBy, fieldClass, fieldId, HintAndError, Optional } from "./field-frame.tsx";

/** The frame of a group of checkboxes or radios: its legend is the question. */
export function ChoiceGroup(props: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  columns?: 1 | 2 | 3;
  role?: "radiogroup";
  children: ReactNode;
}) {
  const { legend, columns = 1, role, children, ...field } = props;
  const labelled = { ...field, label: legend };
  return (
    <fieldset
      className={fieldClass(field)}
      role={role}
      aria-describedby={describedBy(labelled)}
      aria-invalid={role && field.error ? true : undefined}
    >
      <legend>
        {legend}
        <Optional optional={field.optional} />
      </legend>
      <HintAndError {...labelled} />
      <div className={`choices columns-${columns}`}>{children}</div>
    </fieldset>
  );
}

/** One choice; the whole row can be touched. The first carries the id that the error summary leads to. */
export function ChoiceRow(props: {
  type: "checkbox" | "radio";
  name: string;
  option: { readonly value: string; readonly label: string; readonly hint?: string };
  first: boolean;
  checked?: boolean | undefined;
}) {
  const { type, name, option } = props;
  return (
    <label className="choice">
      <input
        type={type}
        id={props.first ? fieldId(name) : undefined}
        name={name}
        value={option.value}
        defaultChecked={props.checked}
      />
      <span>
        {option.label}
        {option.hint && <span className="hint">{option.hint}</span>}
      </span>
    </label>
  );
}
