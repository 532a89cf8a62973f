import { startInVietnam } from "#lib/calendar/dates.ts";
import { describe, expect, test } from "vitest";
import type { ObligationReport } from "./obligation.ts";
import { timelinessOf, timingOf } from "./timeliness.ts";

const report = (first: Date | null, said: Partial<ObligationReport> = {}): ObligationReport => ({
  id: "r",
  unitId: "u",
  dutyId: "d",
  period: "2026",
  part: "main",
  sentCutOff: null,
  status: first ? "submitted" : "draft",
  version: first ? 1 : 0,
  acceptedVersion: null,
  changedAt: new Date(0),
  submittedAt: first,
  firstSubmittedAt: first,
  ...said,
});
const due = "2026-11-19";
const asked = (of: ObligationReport | null, day: string | null = due) => ({
  due: day,
  report: of,
  issued: null,
});
/** The last moment of the day in Việt Nam, which is the first of the next. */
const lastMoment = new Date(startInVietnam("2026-11-20").getTime() - 1);

describe("in time, late, missing", () => {
  test("until the last moment of the last day in Việt Nam", () => {
    expect(timingOf(asked(report(lastMoment)), "2026-12-01")).toBe("in-time");
    expect(timingOf(asked(report(startInVietnam("2026-11-20"))), "2026-12-01")).toBe("late");
  });

  test("by the day on which it was sent first, whatever was sent back", () => {
    const again = report(lastMoment, { version: 2, submittedAt: new Date("2026-12-20T00:00:00Z") });
    expect(timingOf(asked(again), "2026-12-30")).toBe("in-time");
  });

  test("without it: not due on its last day, missing on the next; a draft is not sent", () => {
    expect(timingOf(asked(null), due)).toBe("not-due");
    expect(timingOf(asked(report(null)), "2026-11-20")).toBe("missing");
    expect(timingOf(asked(report(lastMoment), null), "2026-12-01")).toBe("no-day");
  });

  test("a plan to be sent is there on the day it was issued", () => {
    const issued = { due, report: null, issued: { planId: "p", on: "2026-11-20" } };
    expect(timingOf(issued, "2026-12-01")).toBe("late");
  });
});

describe("rates", () => {
  const all = [
    asked(report(lastMoment, { acceptedVersion: 1 })),
    asked(report(startInVietnam("2026-11-25"))),
    asked(null),
    asked(null, "2026-12-19"),
    asked(report(lastMoment), "2026-12-19"),
    asked(null, null),
  ];

  test("count only what was due by now", () => {
    expect(timelinessOf(all, "2026-12-01")).toEqual({
      asked: 6,
      sent: 3,
      accepted: 1,
      timings: { "in-time": 2, late: 1, missing: 1, "not-due": 1, "no-day": 1 },
      inTimeRate: 1 / 3,
      completeRate: 2 / 3,
    });
  });

  test("are unknown before anything was due", () => {
    expect(timelinessOf(all, "2026-11-01")).toMatchObject({ inTimeRate: null, completeRate: null });
    expect(timelinessOf([], "2026-12-01")).toMatchObject({ inTimeRate: null });
  });
});
