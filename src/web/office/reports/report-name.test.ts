import { expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { reportName, shortReceiver } from "./report-name.ts";

test.each([
  ["Báo cáo hằng năm", "2026", "Báo cáo năm 2026"],
  ["Báo cáo định kỳ hàng năm", "2026", "Báo cáo định kỳ năm 2026"],
  ["Báo cáo 6 tháng", "2026-H1", "Báo cáo 6 tháng đầu năm 2026"],
  ["Báo cáo hằng quý", "2026-Q3", "Báo cáo quý III/2026"],
  ["Báo cáo kết quả chiến dịch", "2026", "Báo cáo kết quả chiến dịch, năm 2026"],
])("“%s” for %s is called “%s”", (title, period, name) => {
  expect(reportName({ title }, getPeriod(period))).toBe(name);
});

test("a supplement says so before the name of its report", () => {
  expect(reportName({ title: "Báo cáo hằng năm" }, getPeriod("2026"), "supplement")).toBe(
    "Bổ sung Tháng hành động: báo cáo năm 2026",
  );
});

test("a button names who receives it in short", () => {
  expect(shortReceiver(["Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)"])).toBe("UBND xã");
  expect(shortReceiver(["Sở Nội vụ"])).toBe("Sở Nội vụ");
  expect(shortReceiver([])).toBe("cấp trên");
});
