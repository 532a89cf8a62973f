import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { unitFormula, wholeFormula } from "./formula-text.ts";
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

const units = [sampleUnit("a"), sampleUnit("b")];

function formulas(
  target: Parameters<typeof sampleTarget>[0],
  rows: readonly LedgerRow[],
  asOf = "2026-10-20",
) {
  const standing = reckonTarget({
    target: sampleTarget(target),
    plan: samplePlan(),
    shown: getPeriod("2026"),
    asOf,
    top: commune,
    units,
    sums: sumUpwards(rows, units),
    lists: sampleLists,
  });
  return {
    units: standing.units.map((unit) => unitFormula(standing.target, standing.measure, unit)),
    whole: wholeFormula(standing),
  };
}

describe("the formula of a unit", () => {
  it("puts the numbers in", () => {
    expect(formulas({}, [sampleRow("a", 3)]).units[0]).toEqual([
      "Năm 2026: đã có 3 cuộc, cần 2 cuộc. Đến ngày 20/10/2026 đã qua 80% kỳ, tương ứng 1 cuộc.",
    ]);
  });

  it("does not speak of time when it is over, nor of nothing when it is silence", () => {
    expect(formulas({}, [], "2027-01-05").units[0]).toEqual(["Năm 2026: chưa có số liệu, cần 2 cuộc."]);
  });

  it("says of quarters that each stands for itself", () => {
    const news = { measure: "news-items", per: "quarter" as const, steps: [sampleStep({ least: 4 })] };
    const rows = [
      sampleRow("a", 4, { measure: "news-items", span: { from: "2026-01-01", to: "2026-03-31" } }),
    ];
    const [sentences] = formulas(news, rows).units;
    expect(sentences).toHaveLength(5);
    expect(sentences?.[0]).toBe("Quý I/2026: đã có 4 tin, bài, cần 4 tin, bài.");
    expect(sentences?.[4]).toBe("Mỗi kỳ phải tự đạt, kỳ thừa không bù cho kỳ thiếu.");
  });

  it("says that no quantity is stated", () => {
    expect(formulas({ steps: [sampleStep({ least: null })] }, [sampleRow("a", 3)]).units[0]).toEqual([
      "Năm 2026: đã có 3 cuộc, kế hoạch chưa nêu số lượng cần đạt.",
    ]);
  });
});

describe("the formula of the whole", () => {
  it("divides those who reached it by those who must, and says who was not heard of", () => {
    const share = { basis: "share" as const, steps: [sampleStep({ least: 100, amountUnit: "percent" })] };
    expect(formulas(share, [sampleRow("a", 1)]).whole).toEqual([
      "Năm 2026: 1 đơn vị đạt trên 2 đơn vị thuộc diện = 50%; cần 100%. Đến ngày 20/10/2026 đã qua 80% kỳ.",
      "Còn 1 đơn vị chưa có bản ghi nào. Trong 1 đơn vị có số liệu: 1 đơn vị đạt = 100%.",
    ]);
  });

  it("adds up a sum", () => {
    const total = { basis: "total" as const, steps: [sampleStep({ least: 10 })] };
    expect(formulas(total, [sampleRow("a", 3), sampleRow("b", 4)]).whole).toEqual([
      "Năm 2026: tổng số 7 cuộc, cần 10 cuộc. Đến ngày 20/10/2026 đã qua 80% kỳ, tương ứng 8 cuộc.",
    ]);
  });

  it("counts the units where each must", () => {
    expect(formulas({}, [sampleRow("a", 3)]).whole).toEqual([
      "1 đơn vị đạt trên 2 đơn vị thuộc diện; chỉ tiêu giao cho từng đơn vị.",
    ]);
  });
});
