import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { addDays, daysBetween, todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { getPeriod, type Period } from "#lib/calendar/periods.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { dueText } from "#domain/reports/due-text.ts";
import { partTitle } from "#domain/reports/part-title.ts";
import type { LateBelow } from "./awaited-by.ts";
import type { Waiting } from "./awaited.queries.ts";
import type { Owed } from "./obligations-of.ts";
import { afterThreshold, dueThreshold } from "./thresholds.ts";

/** Sections of a letter, in this order. */
export const digestSections = ["late", "soon", "returned", "decide", "below"] as const;
export type DigestSection = (typeof digestSections)[number];

/** One line of a letter. */
export interface DigestItem {
  readonly key: string;
  /** Those reached now; the line is new where one of them was not told yet. */
  readonly thresholds: readonly string[];
  readonly section: DigestSection;
  readonly text: string;
  /** The report that it asks for: looked up once more before the letter goes. */
  readonly asksFor: (Pick<Owed, "dutyIds" | "unitId" | "part"> & { readonly period: string }) | null;
}

/** A report that is owed; null while its day is too far, or where the plan names none. */
export function owedItem(owed: Owed, asOf: IsoDate, daysBefore: readonly number[]): DigestItem | null {
  const { due, returned, part, period, unitId, dutyIds } = owed;
  const left = due === null ? null : daysBetween(asOf, due);
  const threshold = left === null ? null : dueThreshold(left, daysBefore);
  const sentBack =
    returned && `returned-${returned.version}-${afterThreshold(daysBetween(returned.on, asOf))}`;
  const thresholds = [threshold, sentBack].filter((each) => each !== null);
  if (thresholds.length === 0) return null;
  const asked = partTitle(owed.title, part);
  const title = owed.role === "consolidates" ? `Tổng hợp ${lowerFirst(asked)}` : asked;
  const name = `${titleIn(title, period)} của ${owed.unitName}`;
  const when =
    due === null ? "" : `${returned ? "; hạn gửi " : ": "}${dueText(due, owed.inclusive, asOf, part)}`;
  return {
    key: owed.key,
    thresholds,
    section: returned ? "returned" : left !== null && left < 0 ? "late" : "soon",
    text: `${name}${returned ? `: trả lại ngày ${formatDate(returned.on)}` : ""}${when}`,
    asksFor: { dutyIds, unitId, part, period: period.id },
  };
}

/** Who below has not sent, from the day after the deadline; one line a duty, however many they are. */
export function belowItem(late: LateBelow, asOf: IsoDate): DigestItem {
  const { names, missing, senders, due } = late;
  const rest = missing - names.length;
  const others = rest > 0 ? ` và ${formatNumber(rest)} đơn vị khác` : "";
  const counted = `${formatNumber(missing)}/${formatNumber(senders)} đơn vị chưa gửi`;
  return {
    key: late.key,
    thresholds: [afterThreshold(daysBetween(due, asOf))],
    section: "below",
    text: `${titleIn(partTitle(late.title, late.part), late.period)}, hạn ${formatDate(due)}: ${counted}: ${names.join(", ")}${others}`,
    asksFor: null,
  };
}

/** Reports that wait for a decision: told when more have come, and every week while any waits. */
export function waitingItem(waiting: Waiting, asOf: IsoDate): DigestItem {
  const since = todayInVietnam(waiting.firstSentAt);
  const weeks = Math.floor(daysBetween(since, asOf) / 7);
  return {
    key: `decide ${waiting.dutyId} ${waiting.unitId} ${waiting.period}${waiting.part === "main" ? "" : ` ${waiting.part}`}`,
    thresholds: [
      `sent-${waiting.lastSentAt.toISOString()}`,
      ...(weeks > 0 ? [`since-${since}-${weeks}`] : []),
    ],
    section: "decide",
    text: `${titleIn(partTitle(waiting.title, waiting.part), getPeriod(waiting.period))}: ${formatNumber(waiting.count)} báo cáo chờ tiếp nhận, sớm nhất gửi ngày ${formatDate(since)}`,
    asksFor: null,
  };
}

const titleIn = (title: string, period: Period) => `${title} (${lowerFirst(periodName(period))})`;

/** The oldest day on which a told threshold can still matter: a report is asked for during a year at most. */
export const forgottenBefore = (asOf: IsoDate): IsoDate => addDays(asOf, -400);
