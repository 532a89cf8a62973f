import { describe, expect, it } from "vitest";
import { readPlanWith } from "./test-plans.ts";

const days = (line: string): string[] =>
  readPlanWith({ tasks: `1. ${line}` }).occasions.map(({ from, to }) =>
    from === to ? from : `${from}/${to}`,
  );

describe("readOccasions", () => {
  it.each([
    ["Nhân ngày Quốc tế Phụ nữ 8/3 và ngày Phụ nữ Việt Nam 20-10 hằng năm.", ["03-08", "10-20"]],
    ["Truyền thông vào dịp 08/3, 20/3, 28/6.", ["03-08", "03-20", "06-28"]],
    ["Nhân ngày Quốc tế Phụ nữ (ngày 08 tháng 3 hằng năm).", ["03-08"]],
    [
      "Tổ chức Tháng hành động vì bình đẳng giới (từ ngày 15 tháng 11 đến ngày 15 tháng 12).",
      ["11-15/12-15"],
    ],
    ["Tháng hành động từ 15/11 đến hết ngày 15/12/2026.", ["11-15/12-15"]],
    ["Tháng hành động phòng, chống bạo lực gia đình (tháng 6 hằng năm).", ["06-01/06-30"]],
    ["Tháng hành động vì trẻ em vào tháng Sáu.", ["06-01/06-30"]],
    ["Đợt cao điểm từ 01 đến 15/11 hằng năm.", ["11-01/11-15"]],
    ["Nhân dịp Ngày Phụ nữ Việt Nam.", ["10-20"]],
  ])("%s", (line, expected) => expect(days(line)).toEqual(expected));

  it.each([
    "Báo cáo kết quả Tháng hành động trước ngày 20/12.",
    "Thực hiện Kế hoạch số 5/KH-UBND ngày 15/01/2026 về chiến dịch truyền thông.",
    "Ngày 20/4/2026: họp thôn.",
    "Hội Liên hiệp Phụ nữ Việt Nam xã phối hợp.",
  ])("%s names none", (line) => expect(days(line)).toEqual([]));

  it("names each once, by the usual name, with the year where it is given", () => {
    const { occasions } = readPlanWith({
      tasks:
        "1. Nhân ngày quốc tế phụ nữ 08/3.\n2. Dịp 8/3 hằng năm.\n3. Tháng hành động năm nay từ 15/11/2026 đến 15/12/2026.",
    });
    expect(occasions).toMatchObject([
      { name: "Ngày Quốc tế Phụ nữ", year: null },
      { from: "11-15", to: "12-15", year: 2026 },
    ]);
  });

  it("leaves the rows of a work schedule out", () => {
    const rows =
      "| Thời gian | Việc |\n| Từ 15/11 đến 15/12 | Tháng hành động |\n| 20/11 | Nhân ngày Nhà giáo 20/11 |";
    expect(readPlanWith({ tasks: `1. Lịch\n${rows}` }).occasions).toEqual([]);
  });
});
