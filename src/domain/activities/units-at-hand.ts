import type { Dependencies } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { recent } from "#platform/recent.ts";
import { listTasksFor } from "./check-content.ts";

/** Units for which something was recorded a moment ago, with what their activities are checked against. */
export interface UnitsAtHand {
  /** By id; those unknown today are missing. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Unit>>;
  /** Ids of the tasks that its activities may serve. */
  findTasks(unit: Unit): Promise<readonly string[]>;
  /** A command has changed a unit or a plan. */
  clear(): void;
}

/** A minute: as long as a change made by another process (the command line) may stay unknown here. */
const milliseconds = 60_000;

export function unitsAtHand({ db, clock }: Pick<Dependencies, "db" | "clock">): UnitsAtHand {
  const units = recent<Unit>({ most: 20_000, milliseconds });
  const tasks = recent<readonly string[]>({ most: 5000, milliseconds });
  return {
    async findAll(ids) {
      const found = new Map<string, Unit>();
      const missing = new Set<string>();
      for (const id of ids) {
        const unit = units.get(id);
        if (unit) found.set(id, unit);
        else missing.add(id);
      }
      if (missing.size === 0) return found;
      const mark = units.mark();
      for (const unit of await listUnits(db, [...missing], today(clock))) {
        units.put(unit.id, unit, mark);
        found.set(unit.id, unit);
      }
      return found;
    },
    findTasks: (unit) => tasks.find(unit.id, () => listTasksFor({ db, clock }, unit)),
    clear() {
      units.clear();
      tasks.clear();
    },
  };
}
