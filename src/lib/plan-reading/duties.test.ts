import { describe, expect, it } from "vitest";
import { readPlanWith, readText } from "./test-plans.ts";

const duties = (line: string, subject?: string): (string | null)[][] =>
  readPlanWith({
    duties: `1. Các thôn\n- ${line}`,
    ...(subject === undefined ? {} : { subject }),
  }).duties.map(({ kind, before, every }) => [kind, before, every]);

describe("readDuties", () => {
  it.each([
    ["Báo cáo về UBND xã trước ngày 20/11 hằng năm.", [["report", "11-20", "year"]]],
    ["Gửi báo cáo trước ngày 10 tháng 6 năm 2027 để tổng hợp.", [["report", "2027-06-10", null]]],
    ["Gửi Kế hoạch về Phòng chậm nhất ngày 15/01/2027.", [["plan", "2027-01-15", null]]],
    ["Xây dựng kế hoạch gửi về Sở trước 31/5/2026.", [["plan", "2026-05-31", null]]],
    ["Báo cáo kết quả thực hiện Kế hoạch trước ngày 05/12 hằng năm.", [["report", "12-05", "year"]]],
    [
      "Sơ kết trước ngày 30/6/2028, tổng kết trước ngày 30/11/2030.",
      [
        ["review", "2028-06-30", null],
        ["review", "2030-11-30", null],
      ],
    ],
    ["Rà soát hương ước xong trước ngày 30/9/2026.", [["review", "2026-09-30", null]]],
    ["Góp ý dự thảo gửi về Phòng trước ngày 20/4/2026.", [["feedback", "2026-04-20", null]]],
    [
      "Gửi báo cáo 6 tháng (trước ngày 12 tháng 6), cả năm (trước ngày 12 tháng 12) về UBND xã.",
      [
        ["report", "06-12", "half-year"],
        ["report", "12-12", "year"],
      ],
    ],
    [
      "Báo cáo 6 tháng, hằng năm về Sở trước ngày 15/6 và ngày 15/12.",
      [
        ["report", "06-15", "half-year"],
        ["report", "12-15", "year"],
      ],
    ],
    ["Báo cáo năm học về Phòng trước ngày 25/5.", [["report", "05-25", "school-year"]]],
    ["Báo cáo UBND xã trước ngày 15 hằng tháng.", [["report", null, "month"]]],
  ])("%s", (line, expected) => expect(duties(line)).toEqual(expected));

  it("is due once where the plan is for one year and nothing recurs", () => {
    expect(duties("Báo cáo kết quả trước ngày 20/12.", "Truyền thông về bình đẳng giới năm 2026")).toEqual([
      ["report", "2026-12-20", null],
    ]);
  });

  it.each(["Trước ngày 01/7/2025, xã thuộc huyện cũ.", "Họp thôn ngày 20/11 hằng năm."])(
    "%s is none",
    (line) => expect(duties(line)).toEqual([]),
  );

  it("says who owes it, and to whom", () => {
    const reading = readPlanWith({
      duties:
        "1. Các thôn\n- Gửi báo cáo về Ủy ban nhân dân xã (qua Phòng Văn hóa) trước ngày 20/11 hằng năm.",
    });
    expect(reading.duties).toMatchObject([
      { from: "Các thôn", to: "Ủy ban nhân dân xã (qua Phòng Văn hóa)" },
    ]);
  });

  it("lays none on the readers of an article", () => {
    const article =
      "Xã Mẫu triển khai kế hoạch truyền thông\n\nCác thôn gửi báo cáo trước ngày 20/11 hằng năm.";
    expect(readText(article)).toMatchObject({ document: { kind: "article" }, duties: [] });
  });
});
