import { expect, test } from "vitest";
import { adjustmentsText } from "./adjustments-text.ts";
import type { Adjustment } from "./report-facts.ts";
import { noFigures } from "./report-figures.ts";
import { sampleProvince } from "./sample-province.ts";
import { sourcesText } from "./sources-text.ts";

const commune = (number: number, kind = "commune") => ({
  unitId: `u${number}`,
  unitName: `Xã ${number}`,
  kind,
});
const source = (number: number, version = 1) => ({
  ...commune(number),
  reportId: `r${number}`,
  version,
  factsDigest: "",
  cutOff: "2026-11-14",
});

test("from how many reports, and who is missing: all by name, or twenty and where the others stand", () => {
  const taken = [source(1), source(1, 2), source(2)];
  const rest = "nêu tại Phụ lục kèm theo";
  expect(sourcesText({ taken, missing: [], digest: "" }, rest)).toBe(
    "Tổng hợp từ 2/2 đơn vị có báo cáo được tiếp nhận.",
  );
  expect(sourcesText({ taken, missing: [commune(3)], digest: "" }, rest)).toBe(
    "Tổng hợp từ 2/3 xã; còn thiếu: Xã 3.",
  );
  expect(sourcesText({ taken, missing: [commune(3), commune(4, "ward")], digest: "" }, rest)).toBe(
    "Tổng hợp từ 2/4 xã, phường, đặc khu; còn thiếu: Xã 3, Xã 4.",
  );
  const many = Array.from({ length: 1023 }, (_, index) => commune(index));
  expect(sourcesText({ taken, missing: many, digest: "" }, rest)).toMatch(
    /^Tổng hợp từ 2\/1\.025 xã; còn thiếu: Xã 0, .*Xã 19 và 1\.003 xã khác \(nêu tại Phụ lục kèm theo\)\.$/,
  );
});

test("an adjustment says how much of what, at which level and why", () => {
  const { figures } = sampleProvince();
  const change = (said: Partial<Adjustment>): Adjustment => ({
    id: "a",
    kind: "banner",
    level: "commune",
    embedded: false,
    field: "amount",
    amount: 3,
    reason: "Xã gửi bổ sung sau khi chốt",
    ...said,
  });
  const text = (said: Partial<Adjustment>) => adjustmentsText({ figures, adjustments: [change(said)] })[0];
  expect(text({})).toBe("Điều chỉnh: +3 băng rôn, khẩu hiệu (cấp xã): Xã gửi bổ sung sau khi chốt.");
  expect(text({ kind: "talk", amount: -1, embedded: true, level: "district", reason: "Ghi hai lần." })).toBe(
    "Điều chỉnh: −1 cuộc nói chuyện chuyên đề (cấp huyện (cũ), lồng ghép): Ghi hai lần.",
  );
  expect(text({ kind: "talk", field: "women", amount: 1200 })).toContain(
    "+1.200 lượt nữ dự nói chuyện chuyên đề",
  );
  // A kind that the list has lost is still told.
  expect(adjustmentsText({ figures: noFigures, adjustments: [change({ kind: "gone" })] })[0]).toContain(
    "+3 gone",
  );
});
