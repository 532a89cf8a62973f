import { describe, expect, it } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { sumUpwards } from "./ledger-sums.ts";
import { reckonTarget } from "./reckon-target.ts";
import {
  commune,
  sampleLists,
  samplePlan,
  sampleRow,
  sampleStep,
  sampleTarget,
  sampleUnit,
} from "./samples.ts";
import { listWarnings, type UnitRecords } from "./warnings.ts";

const asOf = "2026-10-20";
const known = (given: Partial<UnitRecords> = {}): UnitRecords => ({
  lastDay: "2026-10-01",
  activities: 0,
  evidenced: 0,
  ...given,
});

/** The station asked for eight events this year, with so many of them. */
function warned(
  amount: number,
  records: UnitRecords | null,
  target: Parameters<typeof sampleTarget>[0] = {},
) {
  const units = [sampleUnit("station")];
  const sums = sumUpwards(amount > 0 ? [sampleRow("station", amount)] : [], units);
  const standing = reckonTarget({
    target: sampleTarget({ steps: [sampleStep({ least: 8 })], ...target }),
    plan: samplePlan(),
    shown: getPeriod("2026"),
    asOf,
    top: commune,
    units,
    sums,
    lists: sampleLists,
  });
  const found = listWarnings({
    targets: [standing],
    sums,
    records: new Map(records ? [["station", records]] : []),
    asOf,
  });
  return found.map(({ cause, text }) => [cause, text]);
}

describe("listWarnings", () => {
  it("says since when nothing has come", () => {
    expect(warned(3, known({ lastDay: "2026-08-31" }))).toEqual([
      ["silent", "chưa ghi gì từ ngày 31/8/2026 (50 ngày)"],
    ]);
    expect(warned(0, null)).toEqual([["silent", "chưa có bản ghi nào"]]);
  });

  it("says what lacks where the days pass faster than the records come", () => {
    expect(warned(3, known())).toEqual([["below-pace", "còn thiếu 5 cuộc, hết năm còn 72 ngày"]]);
  });

  it("leaves those alone who keep pace, or have done it", () => {
    expect(warned(7, known())).toEqual([]);
    expect(warned(8, known({ lastDay: "2026-02-01" }))).toEqual([]);
  });

  it("asks for evidence where most of it is missing", () => {
    const [found] = warned(8, known({ activities: 8, evidenced: 3 }));
    expect(found).toEqual(["evidence-missing", "5/8 hoạt động chưa có minh chứng (38% có)"]);
    expect(warned(8, known({ activities: 8, evidenced: 4 }))).toEqual([]);
    expect(warned(8, known({ activities: 3, evidenced: 0 }))).toEqual([]);
  });

  it("waits for a person where those who must are gone", () => {
    const [found] = warned(0, null, { subjectKinds: ["rural-district"], subjects: "mỗi huyện" });
    expect(found?.[0]).toBe("subject-vanished");
  });

  it("does not warn of what is over: that is late, and stands on the board", () => {
    const target = sampleTarget({ per: "quarter" });
    const units = [sampleUnit("station")];
    const sums = sumUpwards([], units);
    const standing = reckonTarget({
      target,
      plan: samplePlan(),
      shown: getPeriod("2026-Q1"),
      asOf,
      top: commune,
      units,
      sums,
      lists: sampleLists,
    });
    expect(listWarnings({ targets: [standing], sums, records: new Map(), asOf })).toEqual([]);
  });
});
