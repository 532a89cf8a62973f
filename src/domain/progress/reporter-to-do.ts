import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { onYear } from "#lib/calendar/month-days.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { listMissing, type LateUnit } from "./late-units.ts";
import type { Standings } from "./read-standings.ts";
import type { ToDo } from "./to-do.ts";

/** The occasion and the measure of plans for it. */
const actionMonth = { occasion: "action-month", plans: "action-month-plans" } as const;
/** From how many days before the Action Month its plan is asked for. */
const planAhead = 60;

/** What a unit still has to record for its targets: one row a measure, because one record serves every plan. */
export function listToRecord(standings: Standings): ToDo[] {
  const missing = listMissing(standings).filter(({ fedBy }) => fedBy === "activity" || fedBy === "plan");
  const byRecord = Map.groupBy(missing, keyOf).values();
  return [...byRecord].flatMap(([gravest]) => (gravest ? [toRecord(gravest, standings.top.id)] : []));
}

/** The plan for the Action Month, where its turn has come and the unit has not issued one. */
export function listActionMonthPlans(standings: Standings, lists: Pick<Lists, "occasions">): ToDo[] {
  const { asOf, shown, targets, top } = standings;
  const occasion = lists.occasions.find(({ code }) => code === actionMonth.occasion);
  if (!occasion) return [];
  const begins = onYear(occasion.from, Number(shown.from.slice(0, 4)));
  if (asOf < addDays(begins, -planAhead)) return [];
  return targets
    .filter(({ measure }) => measure.code === actionMonth.plans)
    .flatMap(({ units }) => units)
    .filter(({ periods }) => periods.at(-1)?.amount === 0)
    .map(({ unit }) => toIssue(unit.id, unit.id === top.id ? null : unit.name, begins, asOf));
}

function toIssue(unitId: string, unitName: string | null, begins: IsoDate, asOf: IsoDate): ToDo {
  return {
    key: keyOf({ unitId, measure: actionMonth.plans }),
    group: "now",
    verb: "Ban hành",
    object: `kế hoạch Tháng hành động${unitName ? ` của ${unitName}` : ""}`,
    when:
      asOf < begins
        ? `trước khi Tháng hành động bắt đầu, ${formatDate(begins)}`
        : "Tháng hành động đã bắt đầu",
    tone: asOf < begins ? "soon" : "late",
    action: "Ghi nhận kế hoạch",
    link: { to: "record-plan", unitId, purpose: "action-month" },
  };
}

function toRecord(late: LateUnit, own: string): ToDo {
  const whose = late.unitId === own ? "" : ` của ${late.unitName}`;
  const tone = toneOf(late);
  const group = tone === "calm" ? "coming" : "now";
  const row = { key: keyOf(late), group, when: late.text, tone } as const;
  if (late.fedBy === "plan") {
    const purpose = late.measure === actionMonth.plans ? "action-month" : "programme";
    return {
      ...row,
      verb: "Ban hành",
      object: `${purpose === "action-month" ? "kế hoạch Tháng hành động" : "kế hoạch thực hiện"}${whose}`,
      action: "Ghi nhận kế hoạch",
      link: { to: "record-plan", unitId: late.unitId, purpose },
    };
  }
  return {
    ...row,
    verb: "Ghi hoạt động",
    object: `cho chỉ tiêu “${late.targetName}”${whose}`,
    action: "Ghi hoạt động",
    link: { to: "log-activity", unitId: late.unitId },
  };
}

export function toneOf({ standing }: Pick<LateUnit, "standing">): ToDo["tone"] {
  return standing === "late" ? "late" : standing === "behind" ? "soon" : "calm";
}

function keyOf({ unitId, measure }: Pick<LateUnit, "unitId" | "measure">): string {
  return `record ${unitId} ${measure}`;
}
