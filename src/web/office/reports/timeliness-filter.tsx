import type { TimelinessPage } from "#domain/reports/get-timeliness.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { TimelinessAddress } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select } from "../../ui/fields.tsx";
import { WatchedChoice } from "../../ui/watched-choice.tsx";

/** What is looked at, as a form that asks anew: works without script and leaves an address to send on. */
export function TimelinessFilter({
  asked,
  year,
  choices,
  watches,
}: {
  asked: TimelinessAddress;
  year: number;
  choices: TimelinessPage["choices"];
  watches: boolean;
}) {
  return (
    <form className="filter" method="get">
      {asked.donVi && <Hidden name="donVi" value={asked.donVi} />}
      <Select
        name="nam"
        label="Đến hạn trong năm"
        options={choices.years.map((each) => ({ value: String(each), label: String(each) }))}
        value={year}
        width="short"
      />
      <Select
        name="keHoach"
        label="Kế hoạch"
        emptyLabel="Mọi kế hoạch"
        options={choices.plans.map(({ id, unitName, number, title }) => ({
          value: id,
          label: `${unitName}: ${number ?? title}`,
        }))}
        value={asked.keHoach}
      />
      <Select
        name="cheDo"
        label="Chế độ báo cáo"
        emptyLabel="Mọi chế độ"
        options={choices.duties.map(({ id, title }) => ({ value: id, label: title }))}
        value={asked.cheDo}
      />
      <Select
        name="ky"
        label="Kỳ"
        emptyLabel="Mọi kỳ"
        options={choices.periods.map((period) => ({ value: period.id, label: periodName(period) }))}
        value={asked.ky}
      />
      {watches && <WatchedChoice asked={asked.phuTrach} />}
      <Button kind="quiet">Xem</Button>
    </form>
  );
}
