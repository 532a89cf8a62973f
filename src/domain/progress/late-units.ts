import type { IsoDate } from "#lib/calendar/dates.ts";
import { periodNouns, shortName } from "./asked-text.ts";
import type { Standings } from "./read-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { shortfallText } from "./shortfall-text.ts";
import type { PeriodStanding, UnitStanding } from "./unit-standings.ts";

/** A unit that is late with a target, to be spoken to about it. */
export interface LateUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly targetId: string;
  readonly targetTitle: string;
  /** What the target counts, in short. */
  readonly targetName: string;
  readonly standing: ChasedStanding;
  /** "còn thiếu 1 cuộc, hết quý còn 12 ngày" */
  readonly text: string;
  /** The last day of the period that decides. */
  readonly deadline: IsoDate;
  readonly measure: string;
  /** What would help: an activity, or a plan issued. */
  readonly fedBy: TargetStanding["measure"]["fedBy"];
}

const chased = ["late", "behind", "no-data"] as const;
export type ChasedStanding = (typeof chased)[number];

/** Silence is asked about once half of a period has passed in it; before that it may only be early. */
const silentShare = 0.5;

/** Who is late with what: the gravest first, then the nearest deadline, then by unit and target as they stand. */
export function listLateUnits({ targets }: Pick<Standings, "targets">): LateUnit[] {
  return listMissing({ targets }).filter(
    ({ standing, elapsed }) => standing !== "no-data" || elapsed >= silentShare,
  );
}

/** The same with those from whom nothing has come yet, however early: what a unit itself still has to do. */
export function listMissing({ targets }: Pick<Standings, "targets">): (LateUnit & { elapsed: number })[] {
  const found = targets.flatMap((standing) => standing.units.flatMap((unit) => missing(standing, unit)));
  const gravity = (late: LateUnit) => chased.indexOf(late.standing);
  // The sort is stable: equals stay in the order of targets and units.
  return found.sort((a, b) => gravity(a) - gravity(b) || a.deadline.localeCompare(b.deadline));
}

function missing(
  { target, measure }: TargetStanding,
  { unit, judgement, periods }: UnitStanding,
): (LateUnit & { elapsed: number })[] {
  const standing = chased.find((value) => value === judgement?.standing);
  const decides = periods.findLast((period) => period.judgement?.standing === standing);
  if (!standing || !decides || judgement?.reason === "no-source") return [];
  return [
    {
      unitId: unit.id,
      unitName: unit.name,
      targetId: target.id,
      targetTitle: target.title,
      targetName: shortName(target, measure),
      standing,
      text: textOf(target, measure, periods, decides),
      deadline: decides.due.to,
      measure: measure.code,
      fedBy: measure.fedBy,
      elapsed: decides.due.elapsed,
    },
  ];
}

/** The period that decides, how many fell short before it, and what can still be done in the one that runs. */
function textOf(
  target: TargetStanding["target"],
  measure: TargetStanding["measure"],
  periods: readonly PeriodStanding[],
  decides: PeriodStanding,
): string {
  const text = shortfallText(target, measure, decides);
  if (!decides.due.ended) return text;
  const short = periods.filter(({ judgement }) => judgement?.standing === "late").length;
  const several = short > 1 && target.per ? `${short} ${periodNouns[target.per]} chưa đạt, gần nhất ` : "";
  const running = periods.at(-1);
  const stillOpen = running && !running.due.ended && running.judgement?.standing !== "met";
  return `${several}${text}${stillOpen ? `; ${shortfallText(target, measure, running)}` : ""}`;
}
