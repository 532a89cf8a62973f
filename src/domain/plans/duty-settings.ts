import type { CutOff } from "#lib/calendar/cut-offs.ts";
import type { MonthDay } from "#lib/calendar/month-days.ts";
import type { DayOffMove } from "#lib/calendar/working-days.ts";

/** What people settle of a duty beyond what its plan says. */
export interface DutySettings {
  /** Code of a report outline (db/reference/report-outlines.csv); null for the usual one. */
  readonly outline: string | null;
  /** Which days the figures of a period run over; null: as the plan has it. */
  readonly cutOff: CutOff | null;
  /** Id of the period that a report asked for once is about; null: the one that ends nearest to its day. */
  readonly covers: string | null;
  /** Whether a last day that is a day off moves: only where the plan says so. */
  readonly dayOff: DayOffMove;
  /** Only the targets that the sending unit owns. */
  readonly ownTargets: boolean;
  /** Is a year's report made before the Action Month is over followed by a supplement? */
  readonly supplement: boolean;
  /** The last day of the supplement, MM-DD; null where nobody has said. */
  readonly supplementDue: MonthDay | null;
}

/** Who asks for a report that no document states, and of whom by name. */
export interface DutyRequest {
  /** Units asked by name, beside the kinds. */
  readonly senderUnitIds: readonly string[];
  readonly requestedBy: string | null;
  readonly requestedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** A duty as its plan states it, about which nobody has settled anything. */
export const plainDuty = {
  outline: null,
  cutOff: null,
  covers: null,
  dayOff: "stays",
  ownTargets: false,
  supplement: true,
  supplementDue: null,
  senderUnitIds: [],
  requestedBy: null,
  requestedAt: null,
  withdrawnAt: null,
} as const satisfies DutySettings & DutyRequest;

/** The settings alone, to take them along when a duty is worded anew. */
export function settingsOf(duty: DutySettings): DutySettings {
  const { outline, cutOff, covers, dayOff, ownTargets, supplement, supplementDue } = duty;
  return { outline, cutOff, covers, dayOff, ownTargets, supplement, supplementDue };
}

/** Does a document state it? What a coordinator asks for besides is no part of the plan's text. */
export const isStated = ({ requestedAt }: Pick<DutyRequest, "requestedAt">): boolean => requestedAt === null;
