import type { OutlineSection } from "#domain/lists/lists.ts";
import { nobody } from "./activity-results.ts";
import { noExtras } from "./report-extras.ts";
import { noFigures } from "./report-figures.ts";
import type { ReportFacts, TargetResult } from "./report-facts.ts";

/** The facts of an invented commune in autumn, for tests of the layout: something of every kind. */
export function sampleFacts(said: Partial<ReportFacts> = {}): ReportFacts {
  return {
    version: 2,
    madeOn: "2026-11-10",
    period: { id: "2026", kind: "year", from: "2026-01-01", to: "2026-12-31" },
    cutOff: "2026-11-10",
    whole: false,
    issuer: {
      body: "Ủy ban nhân dân xã Suối Hoa",
      parent: "UBND tỉnh Minh Họa",
      place: "Suối Hoa",
      symbol: "BC-UBND",
      authority: ["TM. Ủy ban nhân dân"],
      position: "Chủ tịch",
      copies: ["Thường trực Đảng ủy, HĐND xã", "Lãnh đạo UBND xã"],
      filed: "VT, VHXH",
    },
    addressees: ["Ủy ban nhân dân tỉnh Minh Họa"],
    plan: {
      type: "Kế hoạch",
      title:
        "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030 trên địa bàn xã Suối Hoa",
      number: "27/KH-UBND",
      issuedOn: "2026-03-16",
      issuedBy: "Ủy ban nhân dân xã Suối Hoa",
    },
    outline: sampleOutline,
    targets: [
      target({
        title: "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông",
        clause: "II.1",
        planned: "ít nhất 2 cuộc mỗi năm",
        achieved: "7/9 đơn vị",
        detail: "2 chậm",
        attained: 77.8,
        standing: "behind",
        reason: "Thấp hơn mức ứng với phần thời gian đã qua của kỳ.",
      }),
      target({
        title: "Mỗi thôn, bản tổ chức ít nhất 01 cuộc truyền thông",
        clause: "II.2",
        planned: "ít nhất 1 cuộc mỗi năm",
        achieved: "2/2 đơn vị",
        attained: 100,
        standing: "met",
        reason: "Đã đạt mức của chỉ tiêu.",
      }),
      target({
        title: "Nhận thức về bình đẳng giới",
        planned: "tăng từ 10 đến 15%",
        achieved: "chưa có số liệu",
        standing: "no-data",
        reason: "Chưa có nguồn số liệu cho nội dung này.",
      }),
    ],
    units: [
      { name: "Trạm Y tế", cells: [{ achieved: "2/2 cuộc", standing: "met" }, null, null] },
      { name: "Bản Nà Lúa", cells: [null, { achieved: "1/1 cuộc", standing: "met" }, null] },
      { name: "Thôn Bến Đá", cells: [null, { achieved: "chưa có số liệu", standing: "no-data" }, null] },
    ],
    activities: {
      rows: [
        {
          kind: "communication-session",
          name: "Cuộc truyền thông",
          unit: "cuộc",
          own: 12,
          embedded: 3,
          attendance: {
            ...nobody,
            total: 1204,
            women: 700,
            men: 480,
            unknown: 24,
            children: 90,
            uncounted: 1,
          },
        },
        { kind: "news-item", name: "Tin, bài", unit: "tin, bài", own: 14, embedded: 0, attendance: null },
      ],
      activities: 23,
      embedded: 3,
      withEvidence: 19,
      attendance: { ...nobody, total: 1204, women: 700, men: 480, unknown: 24, children: 90, uncounted: 1 },
      tasks: [
        {
          label: "2.",
          title: "Đổi mới nội dung, hình thức truyền thông",
          activities: 9,
          foremost: ["Diễn đàn “Việc nhà là việc chung”", "Lớp nấu ăn của các ông bố"],
        },
        { label: null, title: null, activities: 14, foremost: ["Họp bản quý II"] },
      ],
      money: [
        { source: "Ngân sách xã", amount: 18_500_000 },
        { source: null, amount: 1_000_000 },
      ],
    },
    groups: [
      {
        name: "Thông tin, tuyên truyền pháp luật, chính sách và kết quả; định kỳ và theo đợt cao điểm",
        activities: 8,
        foremost: ["Hội nghị phổ biến Luật Bình đẳng giới"],
      },
      {
        name: "Đổi mới hình thức, phương tiện; công nghệ số; đa dạng sản phẩm",
        activities: 9,
        foremost: ["Diễn đàn “Việc nhà là việc chung”", "Lớp nấu ăn của các ông bố"],
      },
      { name: "Kiểm tra, giám sát; nhân rộng mô hình hiệu quả", activities: 0, foremost: [] },
      { name: null, activities: 6, foremost: ["Họp bản quý II"] },
    ],
    late: [
      {
        unitName: "Phòng Kinh tế",
        targetTitle: "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông",
        text: "còn thiếu 1 cuộc",
      },
      {
        unitName: "Công an xã",
        targetTitle: "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông",
        text: "còn thiếu 2 cuộc",
      },
    ],
    silent: ["Thôn Bến Đá"],
    figures: noFigures,
    sources: null,
    adjustments: [],
    ...noExtras,
    ...said,
  };
}

function target(
  said: Partial<TargetResult> & Pick<TargetResult, "title" | "planned" | "achieved">,
): TargetResult {
  return {
    targetId: "target",
    clause: null,
    detail: null,
    attained: null,
    standing: null,
    reason: null,
    ...said,
  };
}

const section = (
  code: string,
  number: string | null,
  heading: string,
  kind: OutlineSection["kind"],
  required = false,
) => ({
  code,
  outline: "annual-report",
  number,
  heading,
  kind,
  required,
  hint: kind === "narrative" ? `Gợi ý cho phần ${heading}.` : null,
});

export const sampleOutline: readonly OutlineSection[] = [
  section("leadership", "I", "Công tác lãnh đạo, chỉ đạo", "narrative", true),
  section("results", "II", "Kết quả thực hiện các chỉ tiêu", "results-table"),
  section("results-chart", null, "Biểu đồ", "chart"),
  section("work", "III", "Kết quả thực hiện các nhiệm vụ", "activities-table"),
  section("work-tasks", null, "Hoạt động theo nhiệm vụ", "tasks"),
  section("money", "IV", "Kinh phí thực hiện", "money"),
  section("assessment", "V", "Đánh giá chung", "heading"),
  section("strengths", "V.1", "Ưu điểm", "narrative", true),
  section("weaknesses", "V.2", "Hạn chế, nguyên nhân", "gaps"),
  section("weaknesses-remarks", null, "Phân tích hạn chế, nguyên nhân", "narrative", true),
  section("proposals", "VI", "Đề xuất, kiến nghị", "narrative"),
];
