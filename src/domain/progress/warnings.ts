import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { shortName } from "./asked-text.ts";
import type { LedgerSums } from "./ledger-sums.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { shortfallText } from "./shortfall-text.ts";
import { daysOf, isRecordedByUnits, type UnitStanding } from "./unit-standings.ts";

/** Why somebody should look at a unit before it is late. */
export const warningCauses = ["subject-vanished", "silent", "below-pace", "evidence-missing"] as const;
export type WarningCause = (typeof warningCauses)[number];

export interface Warning {
  readonly cause: WarningCause;
  /** null where it concerns the target as a whole. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly targetId: string;
  readonly targetName: string;
  /** "chưa ghi hoạt động nào từ ngày 02/9/2026 (48 ngày)" */
  readonly text: string;
  /** The last day on which something can still be done about it. */
  readonly deadline: IsoDate;
}

/** What is known of a unit's records besides their sums. */
export interface UnitRecords {
  /** The latest day with a record of anything; null where there is none at all. */
  readonly lastDay: IsoDate | null;
  /** Activities of this year, and those of them with evidence. */
  readonly activities: number;
  readonly evidenced: number;
}

export interface WarningInput {
  readonly targets: readonly TargetStanding[];
  readonly sums: LedgerSums;
  readonly records: ReadonlyMap<string, UnitRecords>;
  readonly asOf: IsoDate;
}

/** So many days without a record of anything make a unit silent. */
const silentDays = 45;
/** Of so many activities and more, at least half should show something. */
const enoughActivities = 4;

/**
 * Early warnings of the periods that still run: what is already late stands on the board itself. One a unit and
 * target, of the gravest cause: it has gone with the map, it has fallen silent, it is slower than the days that
 * pass, or little of what it says can be shown.
 */
export function listWarnings(input: WarningInput): Warning[] {
  const found = input.targets.flatMap((standing) =>
    standing.whole.judgement?.reason === "subject-vanished"
      ? [vanished(standing)]
      : standing.units.flatMap((unit) => warn(input, standing, unit) ?? []),
  );
  const gravity = ({ cause }: Warning) => warningCauses.indexOf(cause);
  return found.sort((a, b) => gravity(a) - gravity(b) || a.deadline.localeCompare(b.deadline));
}

function vanished({ target, measure, due }: TargetStanding): Warning {
  const last = due.judged.at(-1);
  return {
    cause: "subject-vanished",
    unitId: null,
    unitName: null,
    targetId: target.id,
    targetName: shortName(target, measure),
    text: `“${target.subjects}” không còn sau khi sắp xếp; cần xác định đơn vị tiếp nhận chỉ tiêu`,
    deadline: last?.to ?? "",
  };
}

function warn(
  { records, sums, asOf }: WarningInput,
  { target, measure }: TargetStanding,
  { unit, periods }: UnitStanding,
): Warning | null {
  const running = periods.at(-1);
  if (!running || running.due.ended || running.judgement === null || !isRecordedByUnits(measure)) return null;
  if (running.judgement.reason === "no-quantity" || running.judgement.reason === "not-countable") return null;
  const known = records.get(unit.id) ?? { lastDay: null, activities: 0, evidenced: 0 };
  const about = {
    unitId: unit.id,
    unitName: unit.name,
    targetId: target.id,
    targetName: shortName(target, measure),
    deadline: running.due.to,
  };
  if (running.judgement.standing !== "met") {
    const silence = known.lastDay === null ? null : daysBetween(known.lastDay, asOf);
    if (silence === null && sums.recordsOf(unit.id, daysOf(running.due)) === 0 && running.due.elapsed >= 0.25)
      return { ...about, cause: "silent", text: "chưa có bản ghi nào" };
    if (silence !== null && silence >= silentDays)
      return {
        ...about,
        cause: "silent",
        text: `chưa ghi gì từ ngày ${formatDate(known.lastDay ?? asOf)} (${formatNumber(silence)} ngày)`,
      };
    if (running.judgement.standing === "behind")
      return { ...about, cause: "below-pace", text: shortfallText(target, measure, running) };
  }
  if (known.activities >= enoughActivities && known.evidenced * 2 < known.activities)
    return {
      ...about,
      cause: "evidence-missing",
      text: `${formatNumber(known.activities - known.evidenced)}/${formatNumber(known.activities)} hoạt động chưa có minh chứng (${formatPercent(known.evidenced / known.activities, 0)} có)`,
    };
  return null;
}
