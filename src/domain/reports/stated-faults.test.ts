import { describe, expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { sampleFacts } from "./sample-facts.ts";
import { checkAgainstFigures } from "./stated-against-figures.ts";
import { checkAverages } from "./stated-averages.ts";
import { checkParts } from "./stated-parts.ts";
import { checkTotals } from "./stated-totals.ts";

const year = { period: getPeriod("2026"), cutOff: "2026-11-10" };
const averages = (text: string) => checkAverages(text, year).map((fault) => fault.text);
const parts = (text: string) => checkParts(text).map((fault) => fault.text);

describe("averages", () => {
  test("Quảng Ninh's 975 a year over 3.900 in five years is asked about, with what would fit", () => {
    expect(
      averages("Giai đoạn 2021-2025 toàn tỉnh tổ chức hơn 3.900 cuộc truyền thông, bình quân 975 cuộc/năm."),
    ).toEqual([
      "“975 cuộc” mỗi năm chưa khớp với “hơn 3.900 cuộc” trong 5 năm: 3.900 : 5 = 780; 975 là 3.900 : 4. Kiểm tra lại tổng số hoặc số bình quân.",
    ]);
  });

  test.each([
    "Trong 5 năm đã tổ chức hơn 3.900 cuộc. Trung bình mỗi năm 975 cuộc.",
    "Từ năm 2021 đến năm 2025 có ba nghìn chín trăm cuộc, trung bình mỗi năm tổ chức 975 cuộc.",
    "Bình quân mỗi năm tổ chức 975 cuộc, trong 05 năm là 3.900 cuộc.",
    "Cả năm 120 cuộc, bình quân 15 cuộc/tháng.",
    "Có 34 xã tổ chức 340 buổi, bình quân mỗi xã 15 buổi.",
  ])("asked about: %s", (text) => {
    expect(averages(text)).toHaveLength(1);
  });

  test.each([
    "Giai đoạn 2021-2025 tổ chức hơn 3.900 cuộc, bình quân 780 cuộc/năm.",
    "Giai đoạn 2021-2025 tổ chức 3.905 cuộc, bình quân khoảng 780 cuộc mỗi năm.",
    "Cả năm 120 cuộc, bình quân 10 cuộc/tháng.",
    "Đến nay tổ chức 110 cuộc, bình quân 10 cuộc/tháng.",
    "Bình quân mỗi cuộc có 45 lượt người dự; tổng số 1.204 lượt người.",
    "Tổ chức 3.900 cuộc, bình quân 975 cuộc/năm.",
    "Bình quân 975 cuộc/năm.",
    "Thực hiện Chương trình giai đoạn 2021-2030, trong 4 năm qua tổ chức 3.900 cuộc, bình quân 975 cuộc/năm.",
    "Tỷ lệ nữ trung bình 58%, 115 cuộc.",
  ])("all well: %s", (text) => {
    expect(averages(text)).toEqual([]);
  });
});

describe("parts", () => {
  test("Đắk Nông 2019, one commune talk too many", () => {
    expect(parts("Tổ chức tổng số 115 cuộc nói chuyện chuyên đề (tỉnh 102, huyện 9, xã 5).")).toEqual([
      "“115 cuộc” chưa bằng các phần nêu ngay sau: 102 + 9 + 5 = 116.",
    ]);
  });

  test.each([
    "69 hội thảo, tập huấn (4/4/62)",
    "431 băng rôn, khẩu hiệu (tỉnh 114, huyện 250 và xã 62)",
    "Tổ chức 115 cuộc, trong đó cấp tỉnh 102 cuộc, cấp huyện 9 cuộc, cấp xã 5 cuộc.",
    "Có 1.204 lượt người dự (nữ 700, nam 480).",
    "Tổ chức 20 lớp, trong đó 25 lớp cho cán bộ.",
    "Tổ chức 20 cuộc, gồm 15 cuộc ở bản; 4 cuộc ở trường.",
  ])("asked about: %s", (text) => {
    expect(parts(text)).toHaveLength(1);
  });

  test.each([
    "115 cuộc nói chuyện chuyên đề (tỉnh 102, huyện 9, xã 4)",
    "69 hội thảo, tập huấn (4/4/61); 431 băng rôn, khẩu hiệu (114/255/62)",
    "Có 1.204 lượt người dự (nữ 700, nam 480, chưa rõ giới 24).",
    "Tổ chức 115 cuộc, trong đó có 12 cuộc lồng ghép.",
    "hơn 115 cuộc (tỉnh 102, huyện 9, xã 5)",
    "Tổ chức 20 lớp (1.200 học viên, 35 giảng viên) và 3 cuộc thi (ngày 20/10/2026).",
    "Phát 500 tờ rơi (in năm 2025, nội dung về bạo lực gia đình).",
    "Đạt 7/9 đơn vị (77,8%), 5 đơn vị (Trạm Y tế, Công an xã).",
    "Tổ chức 20 lớp, gồm 15 lớp cho cán bộ, 5 lớp với 300 lượt người.",
  ])("all well: %s", (text) => {
    expect(parts(text)).toEqual([]);
  });
});

describe("against the table", () => {
  const facts = sampleFacts({
    activities: {
      ...sampleFacts().activities,
      rows: [
        {
          kind: "banner",
          name: "Băng rôn, khẩu hiệu",
          unit: "số lượng",
          own: 430,
          embedded: 0,
          attendance: null,
        },
        {
          kind: "communication-session",
          name: "Cuộc truyền thông",
          unit: "cuộc",
          own: 12,
          embedded: 3,
          attendance: null,
        },
      ],
    },
  });
  const near = (text: string) => checkAgainstFigures(text, facts).near.map((fault) => fault.text);
  const totals = (text: string) => checkAgainstFigures(text, facts).totals.map((fault) => fault.text);

  test("431 in words and 430 in the table is worth a look", () => {
    expect(near("Đã treo 431 băng rôn, khẩu hiệu trên các trục đường.")).toEqual([
      "Phần viết ghi “431 băng rôn”, bảng số liệu có 430 (Băng rôn, khẩu hiệu).",
    ]);
  });

  test("a total that the table does not have is asked about", () => {
    expect(totals("Tổng số 20 cuộc truyền thông với 1.204 lượt người.")).toEqual([
      "Phần viết ghi “20 cuộc”, bảng số liệu có 15 (Cuộc truyền thông).",
    ]);
  });

  test.each([
    "Đã treo 430 băng rôn; riêng trung tâm xã treo 60 băng rôn.",
    "Tổ chức 15 cuộc truyền thông, lồng ghép 3 cuộc truyền thông.",
    "Năm 2025 treo 431 băng rôn, giai đoạn 2021-2025 tổng số 2.000 băng rôn.",
    "Năm tới phấn đấu treo 440 băng rôn.",
    "Hơn 400 khẩu hiệu, 1.204 lượt người (nữ 700 lượt người).",
  ])("all well: %s", (text) => {
    expect([...near(text), ...totals(text)]).toEqual([]);
  });
});

test("two totals of one thing; totals of different things are not held against each other", () => {
  const texts = (text: string) => checkTotals(text).map((fault) => fault.text);
  expect(
    texts("Tổng số 115 cuộc nói chuyện chuyên đề.\nNhư vậy tổng số 112 cuộc nói chuyện chuyên đề."),
  ).toEqual(["Hai chỗ ghi hai tổng số khác nhau: “115 cuộc” và “112 cuộc”."]);
  expect(texts("Tổng số 115 cuộc nói chuyện chuyên đề, tổng số 69 cuộc hội thảo.")).toEqual([]);
});

test("what the software writes itself raises no question", () => {
  const own =
    "Đã ghi nhận 23 hoạt động, trong đó 3 hoạt động lồng ghép. Có 1.204 lượt người dự: nữ 700 (58%), nam 480 (40%), khác hoặc chưa rõ giới 24 (2%). 19/23 hoạt động (83%) có minh chứng kèm theo.";
  const { totals, near } = checkAgainstFigures(own, sampleFacts());
  expect([...checkAverages(own, year), ...checkParts(own), ...checkTotals(own), ...totals, ...near]).toEqual(
    [],
  );
});
