import { upperFirst } from "#lib/vietnamese/first-letter.ts";
import type { PeriodKind } from "#lib/calendar/periods.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { DraftTarget } from "./draft.schema.ts";

/** What the sentence says; who is bound by it and what it follows are no words of it. */
export type Sayable = Pick<
  DraftTarget,
  "basis" | "per" | "baselineYear" | "firm" | "subjects" | "verb" | "noun" | "wording"
> & { readonly steps: readonly Step[] };
type Step = DraftTarget["steps"][number];

/**
 * The sentence of a target as plans print it, without its full stop: the person's own where they wrote one, else
 * made of its parts. Made so that lib/plan-reading reads the same parts back (draft.round-trip.test.ts holds it to
 * that for every basis, period and bound).
 */
export function targetSentence(target: Sayable): string {
  return target.wording ?? upperFirst(firmness(target, bare(target)));
}

function bare(target: Sayable): string {
  if (target.basis === "share") return shareSentence(target);
  if (target.basis === "change") return changeSentence(target);
  return countSentence(target);
}

/** "mỗi cơ quan tổ chức ít nhất 02 cuộc truyền thông mỗi năm"; staged by years, each amount with its year. */
function countSentence(target: Sayable): string {
  const { subjects, verb, noun, steps, per } = target;
  const [first, ...others] = steps;
  if (first === undefined) return [subjects, verb, noun].join(" ");
  const counted = (step: Step) => `${amount(step)} ${noun}`;
  if (others.length === 0) {
    const said = [subjects, verb, counted(first)].filter(Boolean).join(" ");
    // Behind "phấn đấu" a year would take the place of who must.
    return target.firm
      ? `${opening(first, per)}${said}${closing(per)}`
      : `${said}${per === null && first.byYear !== null ? ` ${deadline(first)}` : ""}${closing(per)}`;
  }
  const staged = steps.map((step) => `${deadline(step)} ${counted(step)}`);
  return [subjects, verb, joined(staged)].filter(Boolean).join(" ");
}

/** "đến năm 2030, 100% cơ quan ban hành kế hoạch"; staged: "đến năm 2028 đạt 70% và đến năm 2030 đạt 90% …". */
function shareSentence({ subjects, verb, noun, steps, per }: Sayable): string {
  const [first, ...others] = steps;
  const who = [subjects, verb, noun].filter(Boolean).join(" ");
  if (first === undefined) return who;
  if (others.length === 0) return `${opening(first, per)}${percent(first)} ${who}${closing(per)}`;
  return `${joined(steps.map((step) => `${deadline(step)} đạt ${percent(step)}`))} ${who}`;
}

/** "đến năm 2030, nhận thức … tăng từ 10% đến 15% so với năm 2025" */
function changeSentence({ subjects, steps, per, baselineYear }: Sayable): string {
  const [first, ...others] = steps;
  const since = baselineYear === null ? "" : ` so với năm ${baselineYear}`;
  if (first === undefined) return `${subjects} tăng${since}`;
  if (others.length === 0)
    return `${opening(first, per)}${subjects} tăng ${percent(first)}${since}${closing(per)}`;
  return `${subjects} ${joined(steps.map((step) => `tăng ${percent(step)} ${deadline(step)}`))}${since}`;
}

function firmness({ firm }: Sayable, sentence: string): string {
  return firm ? sentence : `phấn đấu ${sentence}`;
}

/** "đến năm 2030, " before what is reached once. */
function opening(step: Step, per: PeriodKind | null): string {
  return per !== null || step.byYear === null ? "" : `${deadline(step)}, `;
}

/** Behind what recurs. */
function closing(per: PeriodKind | null): string {
  return per === null ? "" : periodWords[per];
}

/** "mỗi nhiệm kỳ" would read as one of many subjects. */
const periodWords = {
  week: " mỗi tuần",
  month: " mỗi tháng",
  quarter: " mỗi quý",
  "half-year": " định kỳ 06 tháng",
  year: " mỗi năm",
  "school-year": " mỗi năm học",
  phase: " mỗi giai đoạn",
  term: "/nhiệm kỳ",
} as const satisfies Record<PeriodKind, string>;

function deadline({ byYear, beforeYear }: Step): string {
  return beforeYear ? `trước năm ${byYear}` : `đến năm ${byYear}`;
}

/** "ít nhất 02", "không quá 05", "từ 10 đến 15", "02". */
function amount({ least, most }: Step): string {
  if (least === null) return most === null ? "…" : `không quá ${figure(most)}`;
  if (most === null) return `ít nhất ${figure(least)}`;
  return most === least ? figure(least) : `từ ${figure(least)} đến ${figure(most)}`;
}

function percent(step: Step): string {
  const { least, most } = step;
  if (least === null) return most === null ? "…%" : `không quá ${formatNumber(most)}%`;
  if (most === null) return `${formatNumber(least)}%`;
  return `từ ${formatNumber(least)}% đến ${formatNumber(most)}%`;
}

/** Plans write small whole numbers with two digits: "02 cuộc". */
function figure(value: number): string {
  return Number.isInteger(value) && value < 10 ? `0${value}` : formatNumber(value);
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} và ${parts.at(-1)}`;
}
