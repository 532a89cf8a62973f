import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { listLateUnits, listMissing } from "./late-units.ts";
import { sumUpwards, type LedgerRow } from "./ledger-sums.ts";
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

const yearly = sampleTarget();
const quarterly = sampleTarget({
  id: "news",
  title: "Tin, bài",
  measure: "news-items",
  per: "quarter",
  steps: [sampleStep({ least: 4 })],
});
const units = [sampleUnit("Trạm Y tế"), sampleUnit("Công an xã")];

function standings(rows: readonly LedgerRow[], targets = [yearly], asOf = "2026-10-20") {
  const sums = sumUpwards(rows, units);
  const shared = {
    plan: samplePlan(),
    shown: getPeriod("2026"),
    asOf,
    top: commune,
    units,
    sums,
    lists: sampleLists,
  };
  return {
    targets: targets.map((target) => reckonTarget({ ...shared, target })),
  };
}
const sentences = (...given: Parameters<typeof standings>) =>
  listLateUnits(standings(...given)).map(
    ({ unitName, standing, text }) => `${standing} ${unitName}: ${text}`,
  );

describe("listLateUnits", () => {
  it("says what is lacking and how long there is", () => {
    const rows = [sampleRow("Trạm Y tế", 0, { records: 1 }), sampleRow("Công an xã", 2)];
    expect(sentences(rows)).toEqual(["behind Trạm Y tế: còn thiếu 2 cuộc, hết năm còn 72 ngày"]);
  });

  it("asks about silence once half of the period has passed in it", () => {
    expect(sentences([])).toEqual([
      "no-data Trạm Y tế: chưa có số liệu, cần 2 cuộc, hết năm còn 72 ngày",
      "no-data Công an xã: chưa có số liệu, cần 2 cuộc, hết năm còn 72 ngày",
    ]);
    expect(sentences([], [yearly], "2026-05-10")).toEqual([]);
    expect(listMissing(standings([], [yearly], "2026-05-10"))).toHaveLength(2);
  });

  it("names the quarter that fell short, and what the running one still asks", () => {
    const news = (amount: number, from: string, to: string) =>
      sampleRow("Trạm Y tế", amount, { measure: "news-items", span: { from, to } });
    const rows = [
      news(4, "2026-01-01", "2026-03-31"),
      news(2, "2026-04-01", "2026-06-30"),
      news(4, "2026-07-01", "2026-09-30"),
    ];
    const silent = sentences(rows, [quarterly])[1];
    expect(silent).toBe(
      "late Công an xã: 3 quý chưa đạt, gần nhất Quý III/2026 thiếu 4 tin, bài; chưa có số liệu, cần 4 tin, bài, hết quý còn 72 ngày",
    );
    expect(sentences(rows, [quarterly])[0]).toBe(
      "late Trạm Y tế: Quý II/2026 thiếu 2 tin, bài; còn thiếu 4 tin, bài, hết quý còn 72 ngày",
    );
  });

  it("puts the gravest first, then the nearest deadline, then the order of the plan", () => {
    const found = listLateUnits(standings([sampleRow("Công an xã", 0, { records: 1 })], [yearly, quarterly]));
    expect(found.map(({ standing, unitName, targetId }) => [standing, unitName, targetId])).toEqual([
      ["late", "Trạm Y tế", "news"],
      ["late", "Công an xã", "news"],
      ["behind", "Công an xã", "target"],
      ["no-data", "Trạm Y tế", "target"],
    ]);
  });

  it("blames nobody for what nothing measures yet", () => {
    const awareness = sampleTarget({ measure: "awareness", steps: [sampleStep({ least: 10 })] });
    expect(sentences([sampleRow("Trạm Y tế", 1)], [awareness])).toEqual([]);
  });

  it("counts the last day as a day", () => {
    const rows = [sampleRow("Trạm Y tế", 1, { span: { from: "2026-01-01", to: "2026-12-31" } })];
    expect(sentences(rows, [yearly], "2026-12-31")[0]).toBe(
      "behind Trạm Y tế: còn thiếu 1 cuộc, hôm nay là ngày cuối năm",
    );
  });
});
