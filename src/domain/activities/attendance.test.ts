import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attendanceErrors, noAttendance, withTotal, type Attendance } from "./attendance.ts";

const attendance = (said: Partial<Attendance>): Attendance => ({ ...noAttendance, ...said });

describe("the sum holds", () => {
  test("women and men that do not make the total are told with both numbers", () => {
    expect(attendanceErrors(attendance({ participants: 40, women: 25, men: 20 }))).toEqual({
      participants: "Số nữ và số nam cộng lại là 45, tổng số đang ghi 40.",
    });
  });

  test("too few: where to put those whose sex is not known", () => {
    const { participants } = attendanceErrors(attendance({ participants: 50, women: 25, men: 20 }));
    expect(participants).toContain(
      "là 45, tổng số đang ghi 50. Người chưa rõ giới ghi ở ô “Khác hoặc chưa rõ”",
    );
    expect(attendanceErrors(attendance({ participants: 50, women: 25, men: 20, otherSex: 5 }))).toEqual({});
  });

  test("one sex known must fit into the total, and need not fill it", () => {
    expect(attendanceErrors(attendance({ participants: 40, women: 25 }))).toEqual({});
    expect(attendanceErrors(attendance({ participants: 20, women: 25 }))).toEqual({
      participants: "Số nữ là 25, tổng số đang ghi 20.",
    });
    expect(attendanceErrors(attendance({ participants: 26, women: 25, otherSex: 2 }))).toEqual({
      participants: "Số nữ và số khác cộng lại là 27, tổng số đang ghi 26.",
    });
  });

  test("further parts overlap, each at most the total", () => {
    const parts = { participants: 40, children: 30, ethnicMinority: 40, withDisabilities: 41 };
    expect(Object.keys(attendanceErrors(attendance(parts)))).toEqual(["withDisabilities"]);
    expect(Object.keys(attendanceErrors(attendance({ women: 2, men: 1, children: 4 })))).toEqual([
      "children",
    ]);
  });
});

describe("unknown is not zero", () => {
  test("the total follows from women and men, not from one of them", () => {
    expect(withTotal(attendance({ women: 25, men: 15 })).participants).toBe(40);
    expect(withTotal(attendance({ women: 25, men: 15, otherSex: 1 })).participants).toBe(41);
    expect(withTotal(attendance({ women: 0, men: 0 })).participants).toBe(0);
    expect(withTotal(attendance({ women: 25 })).participants).toBeNull();
    expect(withTotal(noAttendance).participants).toBeNull();
  });

  test("where the total is unknown nothing contradicts it", () => {
    expect(attendanceErrors(attendance({ women: 25, children: 30 }))).toEqual({});
  });
});

const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
const anyAttendance = fc.record({
  participants: count,
  women: count,
  men: count,
  otherSex: count,
  children: count,
  ethnicMinority: count,
  withDisabilities: count,
});

test("what is accepted adds up", () => {
  fc.assert(
    fc.property(anyAttendance, (said) => {
      fc.pre(Object.keys(attendanceErrors(said)).length === 0);
      const { participants, women, men, otherSex, ...parts } = withTotal(said);
      const mostOfAPart = Math.max(
        0,
        ...[women, men, otherSex, ...Object.values(parts)].map((part) => part ?? 0),
      );
      expect(participants ?? Infinity).toBeGreaterThanOrEqual(mostOfAPart);
      expect(women === null || men === null || participants === women + men + (otherSex ?? 0)).toBe(true);
    }),
  );
});

test("a total that was written is never changed, and completing twice is completing once", () => {
  fc.assert(
    fc.property(anyAttendance, (said) => {
      const completed = withTotal(said);
      expect(withTotal(completed)).toEqual(completed);
      expect(completed).toEqual({ ...said, participants: said.participants ?? completed.participants });
    }),
  );
});
