import { describe, expect, it } from "vitest";
import type { Target } from "./plan-reading.ts";
import { readPlanWith, readText } from "./test-plans.ts";

const targetsOf = (...lines: string[]): Target[] => readPlanWith({ targets: lines.join("\n") }).targets;

/** A target's facts in short: measure, basis, period, then each step as "by: amount unit". */
function facts(target: Target): string {
  const steps = target.steps.map(({ by, before, min, max, unit }) => {
    const amount = max === null ? `${min ?? "?"}` : `${min ?? ""}..${max}`;
    return `${before ? "<" : ""}${by ?? "-"}: ${amount} ${unit}`;
  });
  return [target.measure, target.basis, target.per ?? "once", ...steps].join(" | ");
}

describe("one sentence, one target", () => {
  it.each([
    [
      "1. Hằng năm, các cơ quan, tổ chức, doanh nghiệp tổ chức ít nhất 02 cuộc truyền thông.",
      "communication-events | each | year | -: 2 event",
    ],
    [
      "1. Hàng năm, người dân được truyền thông, phổ biến pháp luật ít nhất 02 cuộc.",
      "communication-events | total | year | -: 2 event",
    ],
    [
      "1. Hằng năm, 100% cơ quan xây dựng kế hoạch hưởng ứng Tháng hành động vì bình đẳng giới.",
      "action-month | share | year | -: 100 percent",
    ],
    [
      "1. Phấn đấu nhận thức về bình đẳng giới của người dân đến năm 2030 tăng từ 10-15% so với năm 2025.",
      "awareness | change | once | 2030: 10..15 percent-change",
    ],
    [
      "1. Mỗi xã, phường mỗi quý có tối thiểu bốn tin, bài trên hệ thống truyền thanh.",
      "news-items | each | quarter | -: 4 item",
    ],
    [
      "1. Mỗi thôn, bản tổ chức một cuộc truyền thông trong năm.",
      "communication-events | each | year | -: 1 event",
    ],
    ["1. Trước năm 2029, toàn xã xây dựng 03 mô hình.", "models | total | once | <2029: 3 model"],
    ["1. Mỗi bản có ít nhất 01 câu lạc bộ gia đình.", "models | each | once | 2030: 1 model"],
    ["1. Đến hết năm 2027, 100% trường học ký cam kết.", "commitments | share | once | 2027: 100 percent"],
    ["1. Tỷ lệ tin, bài có định kiến giới không quá 5%.", "news-items | share | once | 2030: ..5 percent"],
    [
      "1. Phấn đấu 80% người dân được tiếp cận kiến thức về bình đẳng giới vào năm 2028.",
      "reach | share | once | 2028: 80 percent",
    ],
    [
      "1. 90% học sinh có hiểu biết đúng về bình đẳng giới vào năm 2027.",
      "awareness | share | once | 2027: 90 percent",
    ],
    ["1. Mỗi tuần phát thanh không dưới 15 phút.", "broadcast-minutes | total | week | -: 15 minute"],
    ["1. Hằng năm mở từ 01 đến 02 lớp tập huấn.", "training-courses | total | year | -: 1..2 course"],
    ["1. Mỗi học kỳ tổ chức 02 buổi ngoại khóa.", "school-activities | total | half-year | -: 2 session"],
    [
      "1. 100% cán bộ được tập huấn kỹ năng vào năm 2026.",
      "trained-people | share | once | 2026: 100 percent",
    ],
  ])("%s", (line, expected) => expect(targetsOf(line).map(facts)).toEqual([expected]));

  it("says who, against which year, and how firmly", () => {
    const [target] = targetsOf(
      "1. Phấn đấu đến năm 2030 nhận thức của các nhóm đối tượng tăng từ 10-15% so với năm 2025.",
    );
    expect(target).toMatchObject({
      subjects: "nhận thức của các nhóm đối tượng",
      baselineYear: 2025,
      firm: false,
    });
    expect(targetsOf("1. Hằng năm, 100% các trường học ký cam kết.")[0]).toMatchObject({
      subjects: "các trường học",
      firm: true,
    });
  });
});

describe("staged amounts", () => {
  it.each([
    "1. Đến năm 2027 đạt 70% và đến năm 2030 đạt 90% hương ước không có phân biệt đối xử về giới.",
    "1. Đạt 70% vào năm 2027 và 90% vào năm 2030 hương ước không có phân biệt đối xử về giới.",
    "1. Đến năm 2027, 70% hương ước không có phân biệt đối xử, đến năm 2030 đạt 90%.",
  ])("%s", (line) =>
    expect(targetsOf(line).map(facts)).toEqual([
      "fair-conventions | share | once | 2027: 70 percent | 2030: 90 percent",
    ]),
  );

  it("keep the stage whose amount is left out, for a person to add", () => {
    const line =
      "1. Đến năm 2027 có ít nhất 60% đài, trang tin dùng thử Bộ chỉ số về giới và áp dụng Bộ chỉ số ấy vào mọi bản tin trước năm 2030.";
    expect(targetsOf(line).map(facts)).toEqual([
      "media-indicators | share | once | 2027: 60 percent | <2030: ? percent",
    ]);
  });

  it("may stand in a clause of its own that names nothing else", () => {
    expect(
      targetsOf(
        "1. Đến năm 2028, ít nhất 70% cơ quan báo chí của tỉnh áp dụng Bộ chỉ số về giới trong truyền thông; đến năm 2030 đạt 90%.",
      ).map(facts),
    ).toEqual(["media-indicators | share | once | 2028: 70 percent | 2030: 90 percent"]);
    // What names its own measure is a target of its own.
    expect(
      targetsOf(
        "1. Đến năm 2028, ít nhất 70% cơ quan báo chí áp dụng Bộ chỉ số về giới trong truyền thông; đến năm 2030, 100% hương ước, quy ước không phân biệt đối xử về giới.",
      ),
    ).toHaveLength(2);
  });

  it("leave the deadline to the amount it stands before", () => {
    const line =
      "1. Đến năm 2027, 100% phòng, ban có kế hoạch Tháng hành động; ít nhất 70% đài, trang tin dùng thử và đến năm 2030 đạt 90% đài, trang tin dùng chính thức Bộ chỉ số về giới.";
    expect(targetsOf(line).map(facts)).toEqual([
      "action-month | share | once | 2027: 100 percent",
      "media-indicators | share | once | 2027: 70 percent | 2030: 90 percent",
    ]);
  });
});

describe("several targets in a sentence", () => {
  it("share what opens it", () => {
    const line =
      "1. Hằng năm, mỗi đơn vị tổ chức ít nhất 02 cuộc truyền thông và 100% đơn vị ban hành kế hoạch Tháng hành động; mỗi quý có 03 tin, bài.";
    expect(targetsOf(line).map(facts)).toEqual([
      "communication-events | each | year | -: 2 event",
      "action-month | share | year | -: 100 percent",
      "news-items | total | quarter | -: 3 item",
    ]);
  });

  it("tell a share of subjects from what each of them reaches", () => {
    expect(targetsOf("1. 100% xã, phường mỗi quý có ít nhất 04 tin, bài.").map(facts)).toEqual([
      "news-items | share | quarter | -: 100 percent",
      "news-items | each | quarter | -: 4 item",
    ]);
  });
});

describe("phases", () => {
  it("give their year to the targets below that state none, unless they recur", () => {
    const lines = [
      "1. Giai đoạn 2026-2028",
      "- 80% hương ước được rà soát.",
      "- Hằng năm tổ chức ít nhất 02 cuộc truyền thông.",
      "2. Giai đoạn 2029-2030",
      "- 100% hương ước được rà soát.",
      "- Đến năm 2029 có 02 mô hình.",
    ];
    expect(targetsOf(...lines).map((target) => target.steps[0]?.by)).toEqual([2028, null, 2030, 2029]);
  });

  it("may be headed without a number, or on the level of their items", () => {
    const plain = [
      "Giai đoạn 2026-2028:",
      "- 80% hương ước được rà soát.",
      "Giai đoạn 2029-2030:",
      "- 100% hương ước được rà soát.",
    ];
    const level = [
      "- Giai đoạn 2026-2028",
      "- 80% hương ước được rà soát.",
      "- Giai đoạn 2029-2030",
      "- 100% hương ước được rà soát.",
    ];
    for (const lines of [plain, level])
      expect(targetsOf(...lines).map((target) => target.steps[0]?.by)).toEqual([2028, 2030]);
  });
});

describe("numbers that are no targets", () => {
  it.each([
    "1. Năm 2025, xã đã tổ chức 12 cuộc truyền thông cho 900 lượt người.",
    "1. Hiện có 85% hương ước được rà soát.",
    "1. Xã có dân số 12.345 người, gồm 14 thôn.",
    "1. Hỗ trợ từ 15 đến 20 triệu đồng.",
    "1. Thực hiện Quyết định số 1790/QĐ-TTg, mục tiêu 2 và mục tiêu 5.",
    "1. Đường dây nóng 1900 1234 hoạt động 24/7 từ 08 giờ.",
  ])("%s", (line) => expect(targetsOf(line)).toEqual([]));

  it("are left out beside one that is", () => {
    expect(targetsOf("1. 100% thôn có tủ sách (năm 2025 đạt 70%).").map(facts)).toEqual([
      "other | share | once | 2030: 100 percent",
    ]);
  });

  it("in sections on results and money are not looked at", () => {
    const reading = readText(
      "KẾ HOẠCH\nTruyền thông năm 2026\nI. KẾT QUẢ NĂM TRƯỚC\n1. Tổ chức ít nhất 10 cuộc truyền thông.\nII. KINH PHÍ\n1. Chi cho ít nhất 10 lớp tập huấn.",
    );
    expect(reading.targets).toEqual([]);
  });
});

describe("where targets stand", () => {
  it("is also among tasks, but a target told again there is the same one", () => {
    const reading = readPlanWith({
      targets: "1. Mỗi quý có ít nhất 04 tin, bài.",
      tasks:
        "1. Viết tin\n- Mỗi quý có ít nhất 04 tin, bài.\n2. Tập huấn\n- Hằng năm tổ chức 02 lớp tập huấn.",
    });
    expect(reading.targets.map(facts)).toEqual([
      "news-items | total | quarter | -: 4 item",
      "training-courses | total | year | -: 2 course",
    ]);
  });

  it("may be a table with a column a year; years gone by are results", () => {
    const rows = "TT\tChỉ tiêu\tĐơn vị tính\t2025\t2026\t2030\n1\tTỷ lệ hương ước đã rà soát\t%\t60\t80\t100";
    expect(targetsOf(rows).map(facts)).toEqual([
      "fair-conventions | share | once | 2026: 80 percent | 2030: 100 percent",
    ]);
  });

  it("may be an article, sentence by sentence", () => {
    const reading = readText(
      "Tỉnh Mẫu đẩy mạnh truyền thông về bình đẳng giới\n\nKế hoạch đặt mục tiêu hằng năm mỗi xã tổ chức ít nhất 02 cuộc truyền thông. Năm qua, tỉnh đã tổ chức 150 cuộc.",
    );
    expect(reading.targets.map(facts)).toEqual(["communication-events | each | year | -: 2 event"]);
  });

  it("is nowhere in a plan without any", () => {
    expect(readPlanWith({}).targets).toEqual([]);
  });
});
