import type { SectorsPage } from "#domain/people/get-sectors.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, DateField, Hidden, Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

const labels = {
  personId: "Người được phân công",
  kinds: "Lĩnh vực: loại đơn vị",
  unitIds: "Địa bàn: đơn vị",
  from: "Từ ngày",
  until: "Đến hết ngày",
};

/** So many units are shown at once; more fold away. */
const shownAtOnce = 40;

interface SectorFormProps {
  readonly page: SectorsPage;
  readonly id: string;
  readonly asOf: string;
  readonly refused:
    | { readonly fields: FieldErrors; readonly values: Readonly<Record<string, string | string[]>> }
    | undefined;
}

/** Whom, what and from when. */
export function SectorForm({ page, id, asOf, refused }: SectorFormProps) {
  const { unit, people, kinds, children } = page;
  const typed = (name: string) => {
    const value = refused?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const ticked = (name: string) => [refused?.values[name] ?? []].flat();
  const errors: Readonly<Record<string, string>> = refused?.fields ?? {};
  const units = (
    <Checkboxes
      name="unitIds"
      legend={labels.unitIds}
      hint="Không chọn đơn vị nào: mọi đơn vị thuộc các loại đã chọn ở trên."
      optional
      columns={2}
      options={children.map(({ id: value, name }) => ({ value, label: name }))}
      values={ticked("unitIds")}
      error={errors["unitIds"]}
    />
  );
  return (
    <Form errors={errors} labels={labels}>
      <Hidden name="id" value={typed("id") ?? id} />
      <Hidden name="unitId" value={unit.id} />
      <Select
        name="personId"
        label={labels.personId}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        emptyLabel="Chọn người"
        value={typed("personId")}
        error={errors["personId"]}
      />
      <Checkboxes
        name="kinds"
        legend={labels.kinds}
        hint="Không chọn loại nào: mọi loại, ở các đơn vị chọn dưới đây."
        optional
        columns={2}
        options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        values={ticked("kinds")}
        error={errors["kinds"]}
      />
      {children.length > shownAtOnce ? (
        <details open={ticked("unitIds").length > 0 || errors["unitIds"] !== undefined}>
          <summary>Chọn trong {children.length} đơn vị</summary>
          {units}
        </details>
      ) : (
        units
      )}
      <DateField name="from" label={labels.from} value={typed("from") ?? asOf} error={errors["from"]} />
      <DateField
        name="until"
        label={labels.until}
        hint="Để trống nếu chưa rõ; kết thúc lúc nào cũng được."
        optional
        value={typed("until")}
        error={errors["until"]}
      />
      <div className="actions">
        <Button>Phân công</Button>
      </div>
    </Form>
  );
}
