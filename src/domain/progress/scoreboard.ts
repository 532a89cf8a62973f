import type { Item, Lists } from "#domain/lists/lists.ts";
import { shortName, targetInShort } from "./asked-text.ts";
import { isWordedThen } from "./board.ts";
import { unitFigure, wholeFigure, type FigureText } from "./figure-text.ts";
import { listLateUnits, type LateUnit } from "./late-units.ts";
import type { Standings } from "./read-standings.ts";
import { reasonTexts, unjudgedText } from "./reason-text.ts";
import { seesAll, type TargetStanding } from "./reckon-target.ts";
import { unitProgress, wholeProgress } from "./share-of-goal.ts";
import { standings as allStandings, type Standing } from "./standing.ts";
import type { UnitStanding } from "./unit-standings.ts";

/** Units × targets in a period. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  /** All that each target binds, taken together; empty where the unit looked at is the only one. */
  readonly whole: readonly (BoardCell | null)[];
  readonly rows: readonly BoardRow[];
  /** Cells of the rows by standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly late: readonly LateUnit[];
  /** Kinds of all units bound, also of those left out. */
  readonly kinds: readonly Item[];
}

export interface BoardColumn {
  readonly targetId: string;
  readonly title: string;
  /** What it counts, in short: "Cuộc truyền thông" */
  readonly name: string;
  /** Who must, as printed. */
  readonly subjects: string;
  readonly clause: string | null;
  /** "ít nhất 2 cuộc mỗi năm" */
  readonly asked: string;
}

export interface BoardRow {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  /** In the order of the columns; null where the target does not bind the unit. */
  readonly cells: readonly (BoardCell | null)[];
}

export interface BoardCell {
  readonly figure: FigureText;
  /** null where the unit only adds to a sum that is asked of all together. */
  readonly standing: Standing | null;
  readonly reason: string;
  /** How far it is to what is asked, 1 when it is reached; null where that cannot be said. For order and bars. */
  readonly progress: number | null;
}

/** "Thôn 2" before "Thôn 10". */
export const names = new Intl.Collator("vi", { numeric: true });

/**
 * Lays standings out: units by kind in the order of the list of kinds, then by name.
 * @param kinds narrows the rows and what is told of them, never what stands for the whole
 */
export function layOutBoard(
  standings: Pick<Standings, "targets" | "top">,
  lists: Pick<Lists, "unitKinds">,
  kinds: readonly string[] | null = null,
): Board {
  const { top } = standings;
  // From below the plan's unit, what does not bind anybody in sight is left out.
  const targets = standings.targets
    .filter(({ plan, units }) => units.length > 0 || seesAll(top, plan))
    .filter(isWordedThen);
  const units = new Map(targets.flatMap(({ units }) => units.map(({ unit }) => [unit.id, unit] as const)));
  const byTarget = targets.map(({ units }) => new Map(units.map((standing) => [standing.unit.id, standing])));
  const kindsBound = new Set([...units.values()].map(({ kind }) => kind));
  const place = new Map(lists.unitKinds.map(({ code }, index) => [code, index]));
  const placeOf = (kind: string) => place.get(kind) ?? place.size;
  const rows = [...units.values()]
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .sort((a, b) => placeOf(a.kind) - placeOf(b.kind) || names.compare(a.name, b.name))
    .map((unit): BoardRow => {
      const cells = targets.map((target, index) => {
        const standing = byTarget[index]?.get(unit.id);
        return standing ? unitCell(target, standing) : null;
      });
      return { unitId: unit.id, name: unit.name, kind: unit.kind, cells };
    });
  const shown = new Set(rows.map(({ unitId }) => unitId));
  return {
    columns: targets.map(columnOf),
    whole: units.size === 1 && units.has(top.id) ? [] : targets.map(wholeCell),
    rows,
    counts: countStandings(rows),
    late: listLateUnits(standings).filter(({ unitId }) => shown.has(unitId)),
    kinds: lists.unitKinds.filter(({ code }) => kindsBound.has(code)),
  };
}

export function columnOf({
  target,
  measure,
  due,
}: Pick<TargetStanding, "target" | "measure" | "due">): BoardColumn {
  const { id, title, subjects, clause } = target;
  const name = shortName(target, measure);
  return { targetId: id, title, name, subjects, clause, asked: targetInShort(target, measure, due) };
}

function unitCell(target: TargetStanding, standing: UnitStanding): BoardCell {
  return cellOf(target, unitFigure(target, standing), standing.judgement, unitProgress(target, standing));
}

/** null where nothing is judged: the period lies outside the plan, or has not begun. */
function wholeCell(target: TargetStanding): BoardCell | null {
  if (!target.whole.last) return null;
  return cellOf(target, wholeFigure(target), target.whole.judgement, wholeProgress(target));
}

export function cellOf(
  { target }: Pick<TargetStanding, "target">,
  figure: FigureText,
  judgement: UnitStanding["judgement"],
  progress: number | null,
): BoardCell {
  return judgement
    ? { figure, standing: judgement.standing, reason: reasonTexts[judgement.reason], progress }
    : { figure, standing: null, reason: unjudgedText(target), progress };
}

export function countStandings(rows: readonly BoardRow[]): Record<Standing, number> {
  const cells = rows.flatMap(({ cells }) => cells);
  const count = (standing: Standing) => cells.filter((cell) => cell?.standing === standing).length;
  return Object.fromEntries(allStandings.map((standing) => [standing, count(standing)])) as Record<
    Standing,
    number
  >;
}
