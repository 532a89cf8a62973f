import type { BoardPage } from "#domain/progress/get-board-page.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select } from "../../ui/fields.tsx";
import { WatchedChoice } from "../../ui/watched-choice.tsx";
import type { BoardAsked } from "./board-question.ts";

interface BoardFilterProps {
  readonly page: Pick<
    BoardPage,
    "plan" | "shown" | "choices" | "kinds" | "board" | "chosen" | "top" | "mapChanged" | "watches"
  >;
  readonly asked: BoardAsked;
}

/** What is looked at, as a form that asks anew: works without script and leaves an address to send on. */
export function BoardFilter({ page, asked }: BoardFilterProps) {
  const { plan, shown, choices, kinds, board, chosen, top } = page;
  const targets = [...board.columns, ...board.silent];
  return (
    <form className="filter board-filter" method="get" data-board-filter>
      {asked.donVi && <Hidden name="donVi" value={asked.donVi} />}
      {asked.sap && <Hidden name="sap" value={asked.sap} />}
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
      {targets.length > 1 && (
        <div className={top.level === "nation" ? undefined : "phone-only"}>
          <Select
            name="chiTieu"
            label="Chỉ tiêu"
            options={targets.map(({ targetId, name, clause }) => ({
              value: targetId,
              label: clause ? `${clause} ${name}` : name,
            }))}
            value={chosen ?? undefined}
          />
        </div>
      )}
      {top.level === "nation" && (
        <Select
          name="hang"
          label="Mỗi hàng là"
          options={[
            { value: "tinh", label: "Tỉnh, thành phố" },
            { value: "xa", label: "Xã, phường, đặc khu" },
          ]}
          value={asked.hang === "xa" ? "xa" : "tinh"}
        />
      )}
      {page.mapChanged && <MapChoice asked={asked.banDo} />}
      {page.watches && <WatchedChoice asked={asked.phuTrach} />}
      {kinds.length > 1 && (
        <div className="desk-only">
          <Select
            name="loai"
            label="Loại đơn vị"
            options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
            value={asked.loai}
            emptyLabel="Tất cả"
          />
        </div>
      )}
      {board.all > 8 && (
        <div className="field">
          <label htmlFor="board-find">Tìm theo tên</label>
          <input
            id="board-find"
            className="input"
            type="search"
            name="tim"
            defaultValue={asked.tim}
            autoComplete="off"
            placeholder="có thể gõ không dấu"
          />
        </div>
      )}
      <Button kind="quiet">Xem</Button>
    </form>
  );
}

/** Units became others meanwhile: figures where they were recorded then, or carried to the units of today. */
export function MapChoice({ asked }: { asked: string }) {
  return (
    <Select
      name="banDo"
      label="Tính theo đơn vị"
      options={[
        { value: "", label: "như trong kỳ đó" },
        { value: "nay", label: "như hiện nay" },
      ]}
      value={asked === "nay" ? "nay" : ""}
    />
  );
}
