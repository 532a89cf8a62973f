import type { ReactNode } from "react";

/** What every field takes. `value` is what to show: what was typed last, or what is stored. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

export const fieldId = (name: string) => `field-${name}`;

/** The ids of hint and error, for aria-describedby; undefined where there is neither. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** The attributes that tie a control to its label, hint and error. */
export function controlProps(field: FieldProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    "aria-describedby": describedBy(field),
    "aria-invalid": field.error ? true : undefined,
  };
}

export function HintAndError({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** Most fields must be filled, so only the others are marked. */
export const Optional = ({ optional }: Pick<FieldProps, "optional">) =>
  optional ? <span className="optional"> (không bắt buộc)</span> : null;

export const fieldClass = ({ error }: Pick<FieldProps, "error">) => (error ? "field wrong" : "field");

/** Label, hint and error around one control. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <div className={fieldClass(field)}>
      <label htmlFor={fieldId(field.name)}>
        {field.label}
        <Optional optional={field.optional} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}
