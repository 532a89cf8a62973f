import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** For a person of several units: whose outlines. */
export function UnitChoice({ unit, units }: { unit: Choice; units: readonly Choice[] }) {
  if (units.length < 2) return null;
  return (
    <Form method="get">
      <Select
        name="donVi"
        label="Báo cáo gửi về"
        value={unit.id}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        width="half"
      />
      <div className="actions">
        <Button kind="quiet">Xem</Button>
      </div>
    </Form>
  );
}
