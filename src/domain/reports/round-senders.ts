import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { seesWork, type Actor } from "#domain/people/actor.ts";
import type { Round } from "./get-timeliness.ts";
import { sentOn, type Obligation } from "./obligation.ts";
import { maySeeReport } from "./report.policy.ts";
import { isAccepted, timingOf, type Timing } from "./timeliness.ts";

/** How it went with one unit of a round, with what the person may open; nothing of what is still being written. */
export interface RoundSender extends Pick<Obligation, "due"> {
  readonly unitId: string;
  readonly unitName: string;
  readonly timing: Timing;
  readonly sentOn: IsoDate | null;
  /** How many days it came, or is, after its day. */
  readonly daysLate: number;
  readonly isAccepted: boolean;
  /** The day that holds was granted: the page about it opens for who works here, the day is known to all. */
  readonly extension: { readonly mayOpen: boolean } | null;
  /** The report as it was sent; null where there is none, or none for this person. */
  readonly reportId: string | null;
}

/** Who is to be spoken to first. */
const order = ["missing", "late", "not-due", "no-day", "in-time"] as const satisfies readonly Timing[];

/** One duty and period, unit by unit: those still missing first. */
export function listRoundSenders(
  actor: Actor,
  { obligations }: Pick<Round, "obligations">,
  asOf: IsoDate,
): RoundSender[] {
  return obligations
    .map((each): RoundSender => {
      const { unit, due, report } = each;
      const [timing, sent] = [timingOf(each, asOf), sentOn(each)];
      const isLate = timing === "late" || timing === "missing";
      const mayOpen = report !== null && report.version > 0 && maySeeReport(actor, unit, report);
      return {
        unitId: unit.id,
        unitName: unit.name,
        due,
        timing,
        sentOn: sent,
        daysLate: due !== null && isLate ? daysBetween(due, sent ?? asOf) : 0,
        isAccepted: isAccepted(each),
        extension: due !== null && each.extendedTo === due ? { mayOpen: seesWork(actor, unit) } : null,
        reportId: mayOpen ? report.id : null,
      };
    })
    .toSorted((one, other) => order.indexOf(one.timing) - order.indexOf(other.timing));
}
