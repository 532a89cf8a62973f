import type { Scoreboard } from "#domain/progress/get-scoreboard.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select } from "../../ui/fields.tsx";

interface BoardFilterProps {
  readonly board: Pick<Scoreboard, "plan" | "shown" | "choices" | "kinds">;
  /** Names of the parameters in the address → what they say now. */
  readonly asked: { readonly donVi: string | null; readonly loai: string | null };
}

/** What is looked at, as a form that asks anew: works without script and leaves an address to send on. */
export function BoardFilter({ board: { plan, shown, choices, kinds }, asked }: BoardFilterProps) {
  return (
    <form className="filter" method="get">
      {asked.donVi && <Hidden name="donVi" value={asked.donVi} />}
      {choices.plans.length > 1 && (
        <Select
          name="keHoach"
          label="Kế hoạch"
          options={choices.plans.map(({ id, title, unitName }) => ({
            value: id,
            label: `${unitName}: ${title}`,
          }))}
          value={plan?.id}
        />
      )}
      <Select
        name="ky"
        label="Kỳ"
        options={choices.periods.map((period) => ({ value: period.id, label: periodName(period) }))}
        value={shown.id}
      />
      {kinds.length > 1 && (
        <Select
          name="loai"
          label="Loại đơn vị"
          options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          value={asked.loai}
          emptyLabel="Tất cả"
        />
      )}
      <Button kind="quiet">Xem</Button>
    </form>
  );
}
