import type { Lists } from "#domain/lists/lists.ts";
import { shortName } from "./asked-text.ts";
import { isWordedThen } from "./board.ts";
import type { LateUnit } from "./late-units.ts";
import { lackText, placeFigure } from "./place-figure-text.ts";
import type { PlaceStanding } from "./place-standings.ts";
import type { PlaceStandings, PlaceTarget } from "./read-place-standings.ts";
import { placeProgress } from "./share-of-goal.ts";
import {
  cellOf,
  columnOf,
  countStandings,
  names,
  type Board,
  type BoardCell,
  type BoardRow,
} from "./scoreboard.ts";

/**
 * Lays standings by place out as the scoreboard of units is: provinces or communes by name, and last what the
 * place above keeps to itself. Every cell tells how many of those who must have reached it.
 * @param kinds narrows the rows to kinds of place
 */
export function layOutPlaces(
  standings: PlaceStandings,
  lists: Pick<Lists, "unitKinds">,
  kinds: readonly string[] | null = null,
): Board {
  const targets = standings.targets.filter(isWordedThen);
  const rows = standings.places
    .map((place, index) => ({
      place,
      cells: targets.map((target) => placeCell(target, target.places[index] ?? null)),
    }))
    .filter(({ place, cells }) => !place.isTop || cells.some((cell) => cell !== null))
    .filter(({ place }) => kinds === null || kinds.includes(place.kind))
    .sort(
      (a, b) => Number(a.place.isTop) - Number(b.place.isTop) || names.compare(a.place.name, b.place.name),
    )
    .map(({ place, cells }): BoardRow => ({
      unitId: place.id,
      name: nameOf(place),
      kind: place.kind,
      cells,
    }));
  const kindsShown = new Set(standings.places.map(({ kind }) => kind));
  return {
    columns: targets.map(columnOf),
    whole: targets.map((target) => placeCell(target, target.whole)),
    rows,
    counts: countStandings(rows),
    late: targets.flatMap((target) => listLatePlaces(standings, target)),
    kinds: lists.unitKinds.filter(({ code }) => kindsShown.has(code)),
  };
}

function nameOf({ name, isTop, kind }: PlaceStandings["places"][number]): string {
  if (!isTop) return name;
  return kind === "nation" ? "Bộ, ngành, cơ quan trung ương" : `Cơ quan, đơn vị cấp tỉnh của ${name}`;
}

function placeCell(target: PlaceTarget, standing: PlaceStanding | null): BoardCell | null {
  if (!standing || standing.periods.length === 0) return null;
  return cellOf(target, placeFigure(target, standing), standing.judgement, placeProgress(target, standing));
}

const chased = ["late", "behind"] as const;

function listLatePlaces(
  { places }: PlaceStandings,
  { target, measure, places: ofPlaces }: PlaceTarget,
): LateUnit[] {
  return places.flatMap((place, index): LateUnit[] => {
    const judged = ofPlaces[index];
    const standing = chased.find((value) => value === judged?.judgement?.standing);
    const decides = judged?.periods.findLast(({ judgement }) => judgement?.standing === standing);
    if (!standing || !decides) return [];
    return [
      {
        unitId: place.id,
        unitName: nameOf(place),
        targetId: target.id,
        targetTitle: target.title,
        targetName: shortName(target, measure),
        standing,
        text: lackText(decides),
        deadline: decides.due.to,
        measure: measure.code,
        fedBy: measure.fedBy,
      },
    ];
  });
}
