import { expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { isAskedOn, supplementOf, supplementRound, supplementSettings } from "./asked-supplement.ts";

const occasions = [
  { code: "action-month", name: "Tháng hành động", from: "11-15", to: "12-15", verified: true },
];
const sent = (sentCutOff: string | null, version = 1) => ({ version, sentCutOff });
const asked = (
  main: ReturnType<typeof sent> | null,
  period = "2026",
  duty: Parameters<typeof supplementOf>[0] = {},
) => supplementOf(duty, getPeriod(period), main, occasions);

test("a year's report sent before the Action Month is over is followed by a supplement, from the day after", () => {
  const supplement = asked(sent("2026-11-19"));
  expect(supplement).toMatchObject({ from: "2026-12-16", due: null });
  expect([isAskedOn(supplement, "2026-12-15"), isAskedOn(supplement, "2026-12-16")]).toEqual([false, true]);
});

test("none follows where the month was in it, nothing was sent, or the report is of another period", () => {
  expect(asked(sent("2026-12-14"))).not.toBeNull();
  expect(asked(sent("2026-12-15"))).toBeNull();
  expect(asked(null)).toBeNull();
  expect(asked(sent(null, 0))).toBeNull();
  expect(asked(sent("2026-06-09"), "2026-H1")).toBeNull();
});

test("the duty's settings: whether at all, and until when", () => {
  expect(asked(sent("2026-11-19"), "2026", { supplement: false })).toBeNull();
  expect(asked(sent("2026-11-19"), "2026", { supplementDue: "12-31" })?.due).toBe("2026-12-31");
  expect(asked(sent("2026-11-19"), "2026", { supplementDue: "01-15" })?.due).toBe("2027-01-15");
  expect(supplementSettings({ supplementDue: "31-12" })).toEqual({ supplement: true, supplementDue: null });
});

test("what a duty wants of everybody is known before anybody sent: until when, and from which cut-off on none", () => {
  const round = (period: string, duty: Parameters<typeof supplementRound>[0] = {}) =>
    supplementRound(duty, getPeriod(period), occasions);
  expect(round("2026", { supplementDue: "12-31" })).toMatchObject({
    due: "2026-12-31",
    monthEnds: "2026-12-15",
  });
  expect([round("2026", { supplement: false }), round("2026-Q4")]).toEqual([null, null]);
});
