import type { CommandContext } from "#domain/context.ts";
import { actsFor } from "#domain/people/actor.ts";
import { Refusal } from "#domain/refusal.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { type ArrangementEffects, countEffects } from "./arrangement-effects.queries.ts";
import { endAppointmentsAt, findLaterChanged, listUnitsForArrangement } from "./arrangements.queries.ts";
import { type ArrangementRow, arrangementColumns, readArrangementRows } from "./arrangement-rows.ts";
import { type CarriedOut, carryOutArrangement } from "./carry-out-arrangement.ts";
import { type Arrangement, planArrangement, type PlannedLink } from "./plan-arrangement.ts";
import type { ReadTable } from "./read-table-file.ts";
import { readColumns } from "./table-columns.ts";
import { codesMeant, directoryOf } from "./unit-directory.ts";
import type { Unit } from "./unit.ts";
import { unitsChanged } from "./units-changed.ts";

/** What the lines of one day did, for a person to look at. */
export interface ArrangedDay {
  readonly day: string;
  readonly founded: readonly { readonly name: string; readonly code: string | null }[];
  /** In the order of the lines. */
  readonly links: readonly (Pick<PlannedLink, "kind" | "share" | "instrument"> & {
    readonly from: string;
    readonly to: string | null;
  })[];
  /** Units that go on under another name, kind, code or parent. */
  readonly changed: readonly {
    readonly before: string;
    readonly after: string;
    readonly below: string | null;
    readonly instrument: string | null;
  }[];
  /** Units that go on as they are, below another one: schools, villages, communes. */
  readonly moved: number;
  /** Accounts whose unit ended: somebody has to appoint these people anew. */
  readonly appointments: number;
  readonly effects: ArrangementEffects;
}

/**
 * Carries out a list of changes to the units, day by day: all of it or, where any line is refused, none.
 * @throws Refusal with `lines.12` for each refused line, by the number that Excel shows, or `file`
 */
export async function arrangeUnits(context: CommandContext, table: ReadTable): Promise<ArrangedDay[]> {
  if ("refused" in table) throw new Refusal({ file: table.refused });
  const columns = readColumns(table, arrangementColumns);
  if ("refused" in columns) throw new Refusal({ file: columns.refused });
  const { rows, refused } = readArrangementRows(columns.rows);
  if (columns.rows.length === 0) throw new Refusal({ file: "Dưới dòng tiêu đề chưa có thay đổi nào." });
  const done: ArrangedDay[] = [];
  const days = Map.groupBy(rows, ({ day }) => day);
  for (const day of [...days.keys()].toSorted()) {
    const arranged = await arrangeDay(context, day, days.get(day) ?? []);
    // What is wrong with lines by themselves and what the units say of the others, in one answer.
    if ("refused" in arranged) refuse(new Map([...refused, ...arranged.refused]));
    else done.push(arranged);
  }
  refuse(refused);
  return done;
}

async function arrangeDay(
  { db, lists, actor, newId }: CommandContext,
  day: string,
  rows: readonly ArrangementRow[],
): Promise<ArrangedDay | { readonly refused: ReadonlyMap<number, string> }> {
  const codes = rows
    .flatMap(({ from, to, parent }) => [from, to, parent])
    .map((written) => written.split("/")[0] ?? "");
  const units = await listUnitsForArrangement(
    db,
    addDays(day, -1),
    codes.flatMap((code) => codesMeant(code.trim())),
  );
  const present = new Map(units.map((unit) => [unit.id, unit]));
  const administers = (ancestors: readonly string[]) => actsFor(actor, { ancestors }, ["administrator"]);
  const arrangement = planArrangement(rows, day, {
    directory: directoryOf(units),
    kinds: lists.unitKinds,
    newId,
    mayArrange: ({ ancestors }) => administers(ancestors.slice(0, -1)),
    mayArrangeBelow: ({ ancestors }) => administers(ancestors),
  });
  if (arrangement.refused.size > 0) return { refused: arrangement.refused };
  const overtaken = await findOvertaken(db, arrangement, rows, present);
  if (overtaken.size > 0) return { refused: overtaken };
  const carried = await carryOutArrangement(db, arrangement, present, newId);
  const appointments = await endAppointmentsAt(db, carried.ended, day);
  await unitsChanged(db, [...carried.ended, ...carried.founded, ...carried.changed, ...carried.moved]);
  const effects = await countEffects(db, { ...carried, day });
  return tell(arrangement, carried, present, { appointments, effects });
}

/** A unit that has changed since, or on that day already, is not arranged behind its own back. */
async function findOvertaken(
  db: CommandContext["db"],
  { ended, changed, day }: Arrangement,
  rows: readonly ArrangementRow[],
  present: ReadonlyMap<string, Unit>,
): Promise<Map<number, string>> {
  const overtaken = new Set(await findLaterChanged(db, [...ended.keys(), ...changed.keys()], day));
  const { find } = directoryOf([...present.values()]);
  return new Map(
    rows.flatMap(({ line, from }): [number, string][] => {
      const unit = find(from);
      if (typeof unit === "string" || !overtaken.has(unit.id)) return [];
      return [[line, `${unit.name} đã có thay đổi ghi từ ngày này trở đi. Kiểm tra lại ngày.`]];
    }),
  );
}

function tell(
  { day, founded, links, changed }: Arrangement,
  { moved }: CarriedOut,
  present: ReadonlyMap<string, Unit>,
  counted: Pick<ArrangedDay, "appointments" | "effects">,
): ArrangedDay {
  const names = new Map([...present.values(), ...founded].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "";
  return {
    day,
    founded: founded.map(({ name, code }) => ({ name, code })),
    links: links.map(({ from, to, kind, share, instrument }) => ({
      kind,
      share,
      instrument,
      from: nameOf(from),
      to: to === null ? null : nameOf(to),
    })),
    changed: [...changed].map(([id, { name, parentId, instrument }]) => ({
      before: nameOf(id),
      after: name ?? nameOf(id),
      below: parentId === undefined ? null : nameOf(parentId),
      instrument,
    })),
    moved: moved.length,
    ...counted,
  };
}

function refuse(lines: ReadonlyMap<number, string>): void {
  if (lines.size === 0) return;
  const inOrder = [...lines].toSorted(([one], [other]) => one - other);
  throw new Refusal(Object.fromEntries(inOrder.map(([line, why]) => [`lines.${line}`, why])));
}
