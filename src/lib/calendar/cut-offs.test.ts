import { expect, it } from "vitest";
import { reportingMonth, startOfReportingMonth } from "./cut-offs.ts";

const december2026 = 2026 * 12 + 11;

it("carries the 15th and later into the next month by the decree, and none by the calendar", () => {
  expect(reportingMonth("2026-12-14", "decree-09-2019")).toBe(december2026);
  expect(reportingMonth("2026-12-15", "decree-09-2019")).toBe(december2026 + 1);
  expect(reportingMonth("2026-12-31", "calendar")).toBe(december2026);
});

it("starts a month on the 1st, or on the 15th of the month before", () => {
  expect(startOfReportingMonth(december2026 + 1, "calendar")).toBe("2027-01-01");
  expect(startOfReportingMonth(december2026 + 1, "decree-09-2019")).toBe("2026-12-15");
});
