import { bindableKinds } from "#domain/plans/bindable-kinds.ts";
import { ChoiceGroup, ChoiceRow } from "../../ui/choice-group.tsx";
import { labelOf } from "./item-labels.ts";
import { ticked, type SectionForm } from "./section-form.ts";

/** Which kinds of unit: groups first, single kinds folded away unless one is ticked. */
export function KindBoxes(props: {
  name: string;
  stored: readonly string[];
  hint?: string;
  form: SectionForm;
}) {
  const { name, stored, hint, form } = props;
  const chosen = ticked(form, name, stored);
  const { groups, kinds } = bindableKinds(form.lists, form.level, chosen);
  const row = ({ code, name: label }: { code: string; name: string }, first = false) => (
    <ChoiceRow
      key={code}
      type="checkbox"
      name={name}
      option={{ value: code, label }}
      first={first}
      checked={chosen.includes(code)}
    />
  );
  return (
    <ChoiceGroup name={name} legend={labelOf(name)} hint={hint} error={form.errors[name]}>
      <div className="choices columns-2">{groups.map((group, at) => row(group, at === 0))}</div>
      <details className="draft-more" open={kinds.some(({ code }) => chosen.includes(code))}>
        <summary>Loại đơn vị cụ thể</summary>
        <div className="choices columns-2">{kinds.map((kind) => row(kind))}</div>
      </details>
    </ChoiceGroup>
  );
}
