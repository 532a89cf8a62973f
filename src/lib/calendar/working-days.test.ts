import { describe, expect, it } from "vitest";
import {
  countWorkingDays,
  findDayOff,
  isWorkingDay,
  warnOfDayOff,
  workingCalendar,
  workingDayUpTo,
} from "./working-days.ts";

const calendar = workingCalendar([
  { day: "2026-08-22", kind: "make-up", name: "Làm bù" },
  { day: "2026-08-31", kind: "off", name: "Nghỉ hoán đổi" },
  { day: "2026-09-01", kind: "off", name: "Nghỉ Quốc khánh" },
  { day: "2026-09-02", kind: "off", name: "Quốc khánh" },
]);

describe("working days", () => {
  it("knows weekends, holidays, and the Saturday that is worked instead", () => {
    expect(findDayOff("2026-08-21", calendar)).toBeUndefined();
    expect(findDayOff("2026-08-22", calendar)).toBeUndefined();
    expect(findDayOff("2026-08-23", calendar)).toBe("Chủ nhật");
    expect(findDayOff("2026-08-29", calendar)).toBe("Thứ Bảy");
    expect(findDayOff("2026-09-02", calendar)).toBe("Quốc khánh");
    expect(isWorkingDay("2026-09-03", calendar)).toBe(true);
  });

  it("goes back over a row of days off", () => {
    expect(workingDayUpTo("2026-09-02", calendar)).toBe("2026-08-28");
    expect(workingDayUpTo("2026-09-03", calendar)).toBe("2026-09-03");
  });

  it("counts both ends", () => {
    expect(countWorkingDays("2026-08-17", "2026-08-23", calendar)).toBe(6);
    expect(countWorkingDays("2026-08-29", "2026-09-03", calendar)).toBe(1);
    expect(countWorkingDays("2026-09-03", "2026-09-02", calendar)).toBe(0);
  });
});

describe("warnOfDayOff", () => {
  it("says why, and by when to be done, without moving the day", () => {
    expect(warnOfDayOff("2026-08-30", calendar)).toBe(
      "Hạn 30/8/2026 rơi vào ngày nghỉ (Chủ nhật) và không lùi lại: nên gửi chậm nhất Thứ Sáu, 28/8/2026.",
    );
  });

  it("says nothing on a working day", () => {
    expect(warnOfDayOff("2026-08-22", calendar)).toBeUndefined();
  });
});
