import type { IsoDate } from "#lib/calendar/dates.ts";
import { sentOn, type Obligation } from "./obligation.ts";

/**
 * Whether a report came when it should: in time · late · missing (the day has passed without it) · not due yet ·
 * without a day to be in time by. By the day on which it was sent first, whatever came back after, against the day
 * that was granted.
 */
export const timings = ["in-time", "late", "missing", "not-due", "no-day"] as const;
export type Timing = (typeof timings)[number];

export const timingNames = {
  "in-time": "Đúng hạn",
  late: "Gửi muộn",
  missing: "Quá hạn chưa gửi",
  "not-due": "Chưa đến hạn",
  "no-day": "Chưa nêu ngày",
} as const satisfies Record<Timing, string>;

type Asked = Pick<Obligation, "due" | "report" | "issued">;

export function timingOf(asked: Asked, asOf: IsoDate): Timing {
  const { due } = asked;
  if (due === null) return "no-day";
  const sent = sentOn(asked);
  if (sent !== null) return sent <= due ? "in-time" : "late";
  return asOf <= due ? "not-due" : "missing";
}

/** Has it been taken in, or, of a plan, issued? */
export function isAccepted({ report, issued }: Asked): boolean {
  return issued !== null || (report?.acceptedVersion ?? null) !== null;
}

export interface Timeliness {
  readonly asked: number;
  readonly sent: number;
  readonly accepted: number;
  readonly timings: Readonly<Record<Timing, number>>;
  /** Of what was due by now, the share that came in time, and the share that came at all: 0 to 1; null where nothing was. */
  readonly inTimeRate: number | null;
  readonly completeRate: number | null;
}

/** Counts of a set of reports. What is not due yet is in no rate: unknown is not zero. */
export function timelinessOf(all: readonly Asked[], asOf: IsoDate): Timeliness {
  const counts = { "in-time": 0, late: 0, missing: 0, "not-due": 0, "no-day": 0 };
  const settled = { all: 0, sent: 0, inTime: 0 };
  for (const asked of all) {
    const timing = timingOf(asked, asOf);
    counts[timing] += 1;
    if (asked.due === null || asOf <= asked.due) continue;
    settled.all += 1;
    if (timing !== "missing") settled.sent += 1;
    if (timing === "in-time") settled.inTime += 1;
  }
  const rate = (part: number) => (settled.all === 0 ? null : part / settled.all);
  return {
    asked: all.length,
    sent: all.filter((asked) => sentOn(asked) !== null).length,
    accepted: all.filter(isAccepted).length,
    timings: counts,
    inTimeRate: rate(settled.inTime),
    completeRate: rate(settled.sent),
  };
}
