import type { IsoDate } from "#lib/calendar/dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { PeriodKind } from "#lib/calendar/periods.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { AmountAsked } from "./amount-asked.ts";
import type { DuePeriod, DuePeriods } from "./due-periods.ts";

/** What a period is called inside a sentence. */
export const periodNouns = {
  week: "tuần",
  month: "tháng",
  quarter: "quý",
  "half-year": "kỳ 6 tháng",
  year: "năm",
  "school-year": "năm học",
  phase: "giai đoạn",
  term: "nhiệm kỳ",
} as const satisfies Record<PeriodKind, string>;

/** "cuộc", "tin, bài": what the amounts of a measure are counted in. */
export function amountUnitOf(measure: Pick<Measure, "amountUnit">): string {
  return amountUnitNames[measure.amountUnit];
}

/**
 * What a target is called in a narrow place. A title as it was proposed begins with what is counted, and that
 * suffices; one that a person wrote stands as written.
 */
export function shortName(target: Pick<Target, "title">, measure: Pick<Measure, "code" | "name">): string {
  return measure.code !== "other" && target.title.startsWith(measure.name) ? measure.name : target.title;
}

/** "2", "từ 10 đến 15", "không quá 5"; "chưa nêu số lượng" where the plan says none. */
export function askedInWords({ least, most }: Pick<AmountAsked, "least" | "most">): string {
  if (least !== null && most !== null && least !== most)
    return `từ ${formatNumber(least)} đến ${formatNumber(most)}`;
  if (least !== null) return formatNumber(least);
  return most === null ? "chưa nêu số lượng" : `không quá ${formatNumber(most)}`;
}

/** The head of a target's column: "ít nhất 2 cuộc mỗi năm", "100% đơn vị mỗi năm", "không quá 3 lớp". */
export function targetInShort(target: Target, measure: Measure, due: DuePeriods): string {
  const asked = (due.judged.at(-1) ?? null)?.asked ?? askedByLastStep(target);
  const often = target.per === null ? "" : ` mỗi ${periodNouns[target.per]}`;
  if (asked.least === null && asked.most === null) return `chưa nêu số lượng${often}`;
  const amount = `${asked.least !== null && asked.most === null ? "ít nhất " : ""}${askedInWords(asked)}`;
  if (target.basis === "share")
    return `${askedInWords(asked)}%${namesUnits(target) ? " đơn vị" : ""}${often}`;
  if (target.basis === "change") return `tăng ${askedInWords(asked)}%${often}`;
  const unit = asked.percent ? "%" : ` ${amountUnitOf(measure)}`;
  return `${amount}${unit}${target.basis === "total" ? " tính chung" : ""}${often}`;
}

/** Of hương ước, of groups of people a share can be asked too: those are no units. */
function namesUnits({ subjectKinds, subjectUnitIds }: Target): boolean {
  return subjectKinds.length > 0 || subjectUnitIds.length > 0;
}

function askedByLastStep({ steps }: Target): Pick<AmountAsked, "least" | "most" | "percent"> {
  const step = steps.at(-1);
  return {
    least: step?.least ?? null,
    most: step?.most ?? null,
    percent: step?.amountUnit.startsWith("percent") ?? false,
  };
}

/** "Quý III/2026", "Đến hết năm 2030". */
export function duePeriodName({
  id,
  kind,
  from,
  to,
}: Pick<DuePeriod, "id" | "kind" | "from" | "to">): string {
  if (kind === "deadline") return `Đến hết năm ${yearOf(to)}`;
  // Periods asked together, where a surplus may make up for a lack.
  if (id.includes("…")) return `Tính chung từ ${monthOf(from)} đến ${monthOf(to)}`;
  return periodName({ id, kind });
}

function yearOf(day: IsoDate): string {
  return day.slice(0, 4);
}

function monthOf(day: IsoDate): string {
  return `${Number(day.slice(5, 7))}/${yearOf(day)}`;
}
