import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from "react";
import { ChoiceGroup, ChoiceRow } from "./choice-group.tsx";
import { controlProps, FieldFrame, type FieldProps, fieldClass, HintAndError } from "./field-frame.tsx";
import { type KeptFile, KeptFiles } from "./kept-files.tsx";

/**
 * Every kind of field of the site. All are plain HTML and keep what was typed through `value`. None says
 * autocomplete="off" of itself: browsers would then forget what was typed when one goes back.
 */
type Value = string | number | null | undefined;
type InputMode = "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

const shown = (value: Value) => value ?? "";

export function TextField(
  props: FieldProps & {
    value?: Value;
    width?: "full" | "half" | "short";
    type?: HTMLInputTypeAttribute;
    autoComplete?: HTMLInputAutoCompleteAttribute;
    inputMode?: InputMode;
    maxLength?: number;
    /** Names of a <datalist> of earlier values. */
    list?: string;
  },
) {
  const { value, width = "full", type = "text", autoComplete, inputMode, maxLength, list } = props;
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        {...{ type, autoComplete, inputMode, maxLength, list }}
        className={`input width-${width}`}
        defaultValue={shown(value)}
      />
    </FieldFrame>
  );
}

/** @param copyFrom a button of the page copies what stands here (public/reminder.js) */
export function TextArea(
  props: FieldProps & { value?: Value; rows?: number; maxLength?: number; copyFrom?: boolean },
) {
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlProps(props)}
        className="input"
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={shown(props.value)}
        data-copy-from={props.copyFrom ? "" : undefined}
      />
    </FieldFrame>
  );
}

/**
 * A number is typed as text: "1.234" and a slip of the finger both reach the server, which answers in words.
 * @param sumOf names of the fields whose sum this is; the script fills it while one types.
 */
export function NumberField(
  props: FieldProps & { value?: Value; unit?: string; sumOf?: readonly string[]; decimal?: boolean },
) {
  return (
    <FieldFrame field={props}>
      <div className="with-unit">
        <input
          {...controlProps(props)}
          type="text"
          inputMode={props.decimal ? "decimal" : "numeric"}
          className="input"
          data-sum-of={props.sumOf?.join(" ")}
          defaultValue={shown(props.value)}
        />
        {props.unit && <span>{props.unit}</span>}
      </div>
    </FieldFrame>
  );
}

/** @param value min max days as YYYY-MM-DD; the browser shows them the person's own way. */
export function DateField(props: FieldProps & { value?: string | null; min?: string; max?: string }) {
  const { min, max } = props;
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        {...{ min, max }}
        type="date"
        className="input"
        defaultValue={shown(props.value)}
      />
    </FieldFrame>
  );
}

/** @param options in the order to show; those that share a group must stand together. */
export function Select(
  props: FieldProps & {
    options: readonly (Option & { readonly group?: string })[];
    value?: Value;
    /** Shown first, for "not chosen". */
    emptyLabel?: string;
    width?: "full" | "half" | "short";
  },
) {
  const groups = Map.groupBy(props.options, ({ group }) => group ?? "");
  return (
    <FieldFrame field={props}>
      <select
        {...controlProps(props)}
        className={`input width-${props.width ?? "full"}`}
        defaultValue={shown(props.value)}
      >
        {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
        {[...groups].map(([group, options]) => {
          const items = options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ));
          return group === "" ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </FieldFrame>
  );
}

type GroupProps = Omit<FieldProps, "label"> & {
  legend: ReactNode;
  options: readonly Option[];
  columns?: 1 | 2 | 3;
};

export function Checkboxes(props: GroupProps & { values?: readonly string[] }) {
  return (
    <ChoiceGroup {...props}>
      {props.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="checkbox"
          name={props.name}
          option={option}
          first={index === 0}
          checked={props.values?.includes(option.value)}
        />
      ))}
    </ChoiceGroup>
  );
}

export function Radios(props: GroupProps & { value?: string | null }) {
  return (
    <ChoiceGroup {...props} role="radiogroup">
      {props.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          name={props.name}
          option={option}
          first={index === 0}
          checked={props.value === option.value}
        />
      ))}
    </ChoiceGroup>
  );
}

/** One yes or no; sends `value` ("yes" unless said otherwise) when ticked, nothing when not. */
export function Checkbox(props: FieldProps & { checked?: boolean; value?: string }) {
  return (
    <div className={fieldClass(props)}>
      <label className="choice">
        <input
          {...controlProps(props)}
          type="checkbox"
          value={props.value ?? "yes"}
          defaultChecked={props.checked}
        />
        <span>{props.label}</span>
      </label>
      <HintAndError {...props} />
    </div>
  );
}

/** Files to add, under those kept from before: `kept_<name>` holds their ids, `removed_<name>` the ones to drop. */
export function FileField(
  props: FieldProps & { accept?: string; multiple?: boolean; kept?: readonly KeptFile[] },
) {
  const { accept, multiple, kept = [] } = props;
  return (
    <FieldFrame field={props}>
      <KeptFiles name={props.name} files={kept} />
      <input {...controlProps(props)} {...{ accept, multiple }} type="file" className="input" />
    </FieldFrame>
  );
}

/** Fields that belong together under one heading. */
export function FieldSet(props: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="group">
      <legend>{props.legend}</legend>
      {props.hint && <div className="hint">{props.hint}</div>}
      {props.children}
    </fieldset>
  );
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
);
