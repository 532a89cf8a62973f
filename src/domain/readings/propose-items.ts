import { nameOf, type Lists } from "#domain/lists/lists.ts";
import type { Duty as DutyReading, Target as TargetReading } from "#lib/plan-reading/plan-reading.ts";
import { composed, lowered, searchKey } from "#lib/vietnamese/fold.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { phrase } from "#lib/vietnamese/words.ts";
import { dutyKindNames, dutyPeriodNames } from "#domain/plans/duty.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import type { Fields } from "./review-fields.ts";
import { subjectKinds } from "./subject-kinds.ts";

/** A target with who must ticked from its words, and a name short enough for a table's head. */
export function proposeTarget(
  target: TargetReading,
  lists: Pick<Lists, "measures">,
  units: readonly { readonly id: string; readonly name: string }[],
): Fields {
  const measure = proposeMeasure(target);
  const steps = target.steps.flatMap((step, at) =>
    Object.entries({
      byYear: step.by === null ? "" : String(step.by),
      ...(step.before ? { beforeYear: "yes" } : {}),
      least: amount(step.min),
      most: amount(step.max),
      amountUnit: step.unit,
    }).map(([name, value]) => [`steps.${at}.${name}`, value] as const),
  );
  const kinds = subjectKinds(target.subjects);
  return {
    // Where the subjects are no units ("hương ước, quy ước"), the measure's name already says them.
    title: shortTitle(nameOf(lists.measures, measure), kinds.length === 0 ? "" : target.subjects),
    measure,
    subjects: target.subjects,
    subjectKinds: kinds,
    subjectUnits: unitsNamed(target.subjects, units),
    basis: target.basis,
    per: target.per ?? "",
    baselineYear: target.baselineYear === null ? "" : String(target.baselineYear),
    ...(target.firm ? { firm: "yes" } : {}),
    ...Object.fromEntries(steps),
  };
}

/**
 * "100% đơn vị xây dựng kế hoạch Tháng hành động" counts plans issued, "triển khai hoạt động Tháng hành động"
 * counts activities: the document's reader gives both one measure, the ledger has two.
 */
export function proposeMeasure({ measure, quote }: Pick<TargetReading, "measure" | "quote">): string {
  if (measure !== "action-month") return measure;
  return countsPlans.test(lowered(composed(quote))) ? "action-month-plans" : "action-month";
}

const countsPlans = phrase("(?:xây dựng|ban hành|lập|có)(?: và ban hành)? (?:các )?kế hoạch");

/** A duty with who sends it ticked from its words. */
export function proposeDuty(duty: DutyReading): Fields {
  return {
    kind: duty.kind,
    title: [dutyKindNames[duty.kind], duty.every ? dutyPeriodNames[duty.every] : ""].join(" ").trim(),
    sender: duty.from ?? "",
    receiver: duty.to ?? "",
    senderKinds: subjectKinds(duty.from ?? ""),
    due: printedDay(duty.before),
    ...(sentByTheDay.test(lowered(composed(duty.quote))) ? { inclusive: "yes" } : {}),
    every: duty.every ?? "",
  };
}

/** Where a table's cells ran together, "Trạm Y tế xã Triển khai …" begins its first task within the name. */
export function organisationName(printed: string): string {
  return printed.replace(firstTask, "").trim() || printed;
}

const firstTask =
  /\s(?:Chủ trì|Phối hợp|Triển khai|Tích cực|Tham mưu|Thực hiện|Hướng dẫn|Chỉ đạo|Xây dựng)(?:\s.*)?$/u;

/** "chậm nhất ngày 20" lets the 20th itself; "trước ngày 20" ends with the 19th. */
const sentByTheDay = phrase(
  "(?:chậm nhất|muộn nhất|không (?:quá|muộn hơn)|hạn cuối)(?: là| vào| trong)? ngày",
);

/** Units whose whole name the text prints; one letter's name ("Ấp A") is too short to tell. */
function unitsNamed(
  printed: string,
  units: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const text = ` ${searchKey(printed)} `.replace(/[,;.:()]/g, " ");
  return units
    .filter(({ name }) => name.length > 5 && text.includes(` ${searchKey(name)} `))
    .map(({ id }) => id);
}

function amount(number: number | null): string {
  return number === null ? "" : formatNumber(number);
}

const longestTitle = 90;

function shortTitle(measureName: string, subjects: string): string {
  const title = subjects === "" ? measureName : `${measureName}: ${subjects}`;
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/[\s,;]+\S*$/u, "")}…`;
}
