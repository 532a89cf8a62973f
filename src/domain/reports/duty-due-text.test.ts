import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { dueText, dutyDueName } from "./duty-due-text.ts";

describe("the words", () => {
  it.each([
    ["2026-11-19", "hạn 19/11/2026, còn 30 ngày"],
    ["2026-10-20", "hạn cuối là hôm nay, 20/10/2026"],
    ["2026-10-17", "quá hạn 3 ngày (17/10/2026)"],
  ])("a due day %s: %s", (day, text) => expect(dueText(day, "2026-10-20")).toBe(text));

  it("names the period that it is about, where there could be another", () => {
    const period = getPeriod("2026");
    const duty = { title: "Báo cáo năm", every: "year", covers: null } as const;
    expect(dutyDueName({ duty, period })).toBe("báo cáo năm (năm 2026)");
    expect(dutyDueName({ duty: { ...duty, every: null }, period })).toBe("báo cáo năm");
    expect(dutyDueName({ duty, period, part: "supplement" })).toBe(
      "báo cáo bổ sung cho báo cáo năm (năm 2026)",
    );
  });
});
