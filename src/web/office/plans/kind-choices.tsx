import { bindableKinds } from "#domain/plans/bindable-kinds.ts";
import { listOfField } from "#domain/readings/review-fields.ts";
import { ChoiceGroup, ChoiceRow } from "../../ui/choice-group.tsx";
import type { ReviewForm } from "./review-form.ts";

/** Who must: groups of units first, single kinds folded away unless one is ticked. */
export function KindChoices({
  form,
  name,
  legend,
  hint,
}: {
  form: ReviewForm;
  name: string;
  legend: string;
  hint?: string;
}) {
  const ticked = listOfField(form.fields, name);
  const { groups, kinds } = bindableKinds(form.lists, form.level, ticked);
  const row = ({ code, name: label }: { code: string; name: string }, first = false) => (
    <ChoiceRow
      key={code}
      type="checkbox"
      name={name}
      option={{ value: code, label }}
      first={first}
      checked={ticked.includes(code)}
    />
  );
  return (
    <ChoiceGroup name={name} legend={legend} hint={hint} error={form.errors[name]}>
      <div className="choices columns-2">{groups.map((group, at) => row(group, at === 0))}</div>
      <details className="review-more" open={kinds.some(({ code }) => ticked.includes(code))}>
        <summary>Loại đơn vị cụ thể</summary>
        <div className="choices columns-2">{kinds.map((kind) => row(kind))}</div>
      </details>
    </ChoiceGroup>
  );
}
