import { describe, expect, it } from "vitest";
import type { TargetStep } from "./target.ts";
import { askedInWords, type Asked } from "./target-text.ts";

const step = (over: Partial<TargetStep>): TargetStep => ({
  byYear: null,
  beforeYear: false,
  least: null,
  most: null,
  amountUnit: "event",
  ...over,
});
const asked = (over: Partial<Asked>): Asked => ({
  basis: "each",
  per: null,
  baselineYear: null,
  steps: [step({})],
  ...over,
});

describe("what a target asks, in words", () => {
  it.each<[string, Asked]>([
    ["mỗi đơn vị ít nhất 2 cuộc mỗi năm", asked({ per: "year", steps: [step({ least: 2 })] })],
    [
      "100% mỗi năm",
      asked({ basis: "share", per: "year", steps: [step({ least: 100, amountUnit: "percent" })] }),
    ],
    [
      "ít nhất 95% đến hết năm 2025, 100% trước năm 2030",
      asked({
        basis: "share",
        steps: [
          step({ least: 95, byYear: 2025, amountUnit: "percent" }),
          step({ least: 100, byYear: 2030, beforeYear: true, amountUnit: "percent" }),
        ],
      }),
    ],
    [
      "tăng từ 10 đến 15% so với năm 2025 đến hết năm 2030",
      asked({
        basis: "change",
        baselineYear: 2025,
        steps: [step({ least: 10, most: 15, byYear: 2030, amountUnit: "percent-change" })],
      }),
    ],
    [
      "tính chung không quá 1.200 người",
      asked({ basis: "total", steps: [step({ most: 1200, amountUnit: "person" })] }),
    ],
    [
      "mỗi đơn vị có thực hiện mỗi năm",
      asked({ per: "year", steps: [step({ least: 1, amountUnit: "yes-no" })] }),
    ],
    ["chỉ theo dõi, không đặt mức", asked({ basis: "share", per: "term", steps: [] })],
    ["chưa có số lượng đến hết năm 2030", asked({ basis: "share", steps: [step({ byYear: 2030 })] })],
  ])("%s", (words, target) => expect(askedInWords(target)).toBe(words));
});
