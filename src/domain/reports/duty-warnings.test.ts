import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { firstWording, plainPlan, type Plan } from "#domain/plans/plan.ts";
import { expect, test } from "vitest";
import { warnOfDuty } from "./duty-warnings.ts";

const calendar = workingCalendar([]);
const plan = {
  ...plainPlan,
  id: "plan",
  provinceId: "province",
  unitId: "commune",
  unitName: "Xã Suối Hoa",
  kind: "plan",
  purpose: "programme",
  title: "Kế hoạch",
  number: null,
  issuedOn: "2026-01-05",
  issuedBy: null,
  signer: null,
  periodFrom: 2026,
  periodTo: 2035,
  fileId: null,
  confirmedBy: "person",
  confirmedAt: new Date("2026-01-06T03:00:00Z"),
  publishedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
} satisfies Plan;
const duty = (said: Partial<Duty> = {}): Duty => ({
  ...plainDuty,
  ...firstWording,
  id: "duty",
  planId: "plan",
  position: 0,
  kind: "report",
  title: "Báo cáo năm",
  sender: null,
  receiver: null,
  senderKinds: [],
  due: "11-20",
  inclusive: false,
  every: "year",
  quote: "",
  quoteAt: [0, 0],
  followsId: null,
  supplementDue: "12-31",
  ...said,
});
const warn = (said: Partial<Duty>, around: Partial<Parameters<typeof warnOfDuty>[1]> = {}) =>
  warnOfDuty(
    { duty: duty(said), plan },
    { above: null, below: [], calendar, asOf: "2026-10-20", ...around },
  ).map(({ code, severity, message }) => [code, severity, message] as const);
const codes = (...of: Parameters<typeof warn>) => warn(...of).map(([code]) => code);

test("a day off among the coming days is told, with where it moves if it does", () => {
  // 19/11/2028 is a Sunday.
  const stays = warn({}).find(([code]) => code === "day-off");
  expect(stays).toMatchObject(["day-off", "attention", expect.stringContaining("19/11/2028 (Chủ nhật)")]);
  const moves = warn({ dayOff: "before" }).find(([code]) => code === "day-off");
  expect(moves?.[2]).toContain("chuyển thành 17/11/2028");
  expect(moves?.[1]).toBe("info");
});

test("due before its period has ended it needs an estimate", () => {
  expect(codes({})).toContain("before-end");
  expect(codes({ due: "01-15" })).not.toContain("before-end");
});

test("less than a working day between cut-off and due day", () => {
  // Cut on Monday 14/12/2026.
  const cut = { cutOff: "decree-09-2019", inclusive: true } as const;
  expect(codes({ ...cut, due: "12-14" })).toContain("cut-off");
  expect(codes({ ...cut, due: "12-15" })).not.toContain("cut-off");
  // Ended on Thursday 31/12/2026, due on Saturday 02/01: Friday was free.
  expect(codes({ due: "01-02", inclusive: true })).not.toContain("cut-off");
});

test("a day between the levels, seen from below and from above", () => {
  const above = (due: string) => ({ above: { duty: duty({ id: "above", due }), plan } });
  expect(codes({}, above("11-20"))).toContain("levels");
  // The last days are 19/11 and 20/11, a Friday.
  expect(codes({}, above("11-21"))).not.toContain("levels");
  // The last day below is Friday 20/11, and of the two days until Sunday nobody works on any.
  expect(codes({ due: "11-21" }, above("11-23"))).toContain("levels");
  const below = [{ duty: duty({ id: "below", due: "12-01" }), plan }];
  expect(warn({}, { below }).find(([code]) => code === "levels")?.[2]).toContain("Xã Suối Hoa (30/11/2026)");
});

test("a supplement without a day, only where the report comes before the Action Month is over", () => {
  expect(codes({ supplementDue: null })).toContain("supplement");
  expect(codes({ supplementDue: null, supplement: false })).not.toContain("supplement");
  expect(codes({ supplementDue: null, due: "12-25" })).not.toContain("supplement");
  expect(codes({})).not.toContain("supplement");
});

test("a duty without a day has nothing to be warned of", () => {
  expect(warn({ due: null })).toEqual([]);
});
