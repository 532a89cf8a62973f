import { expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText } from "#tests/golden/documents/docx-text.ts";
import { nobody } from "./activity-results.ts";
import { layOutReport } from "./annual-report.word.ts";
import type { ProductSum } from "./report-figures.ts";
import { sampleFacts, sampleOutline } from "./sample-facts.ts";

const [first] = sampleOutline;
const outline = first
  ? (["estimates", "previous", "activities-table", "contributions"] as const).map((kind) => ({
      ...first,
      code: kind,
      number: null,
      kind,
      required: false,
    }))
  : [];
const lines = async (said: Parameters<typeof sampleFacts>[0]) =>
  docxText(await writeDocx(layOutReport(sampleFacts({ outline, ...said }), {}))).split("\n");

const news = (amount: number): ProductSum => ({
  kind: "news-item",
  name: "Tin, bài",
  unit: "tin, bài",
  level: "commune",
  embedded: false,
  amount,
  activities: amount,
  withEvidence: 0,
  attendance: null,
});
const reconciled = [
  {
    line: "kind:news-item",
    title: "Tin, bài",
    unit: "tin, bài",
    soFar: 10,
    estimated: 16,
    counted: 14,
    deviation: -12.5,
  },
];

test("estimates stand in a table of their own, and only those that somebody made", async () => {
  const line = { line: "target:a", title: "Cuộc truyền thông", unit: "cuộc", soFar: 7, estimated: 9 };
  const text = await lines({ estimates: [line, { ...line, line: "b", title: "Phóng sự", estimated: null }] });
  expect(text).toContain("1 | Cuộc truyền thông | cuộc | 7 | 9");
  expect(text.join("\n")).not.toContain("Phóng sự");
});

test("the period before stands beside this one, with the sum and what came of the estimates", async () => {
  const text = await lines({
    previous: {
      period: getPeriod("2025"),
      reportId: "r",
      version: 1,
      accepted: true,
      cutOff: "2025-12-31",
      whole: true,
      targets: [],
      products: [{ kind: "news-item", name: "Tin, bài", unit: "tin, bài", amount: 14, now: 10 }],
      attendance: { ...nobody, total: 1000 },
      reconciled,
      cumulative: {
        from: "2025-01-01",
        products: [{ kind: "news-item", amount: 24 }],
        targets: [],
        attendance: { ...nobody, total: 2204 },
      },
    },
  });
  expect(text).toContain("TT | Nội dung | Năm 2025 | Năm 2026 (đến 10/11/2026) | Lũy kế từ 01/01/2025");
  expect(text).toContain("1 | Tin, bài (tin, bài) | 14 | 10 | 24");
  expect(text).toContain("2 | Lượt người dự | 1.000 | 1.204 | 2.204");
  expect(text).toContain("1 | Tin, bài | tin, bài | 16 | 14 | −12,5%");
});

test("a supplement says how it adds up; those below speak under their names", async () => {
  const text = await lines({
    part: "supplement",
    whole: true,
    cutOff: "2026-12-31",
    supplement: {
      mainReportId: "m",
      mainVersion: 1,
      mainDigest: "x",
      mainCutOff: "2026-11-19",
      mainProducts: [news(10), { ...news(3), kind: "banner", name: "Băng rôn" }],
      after: [news(4)],
      late: [news(1)],
      corrected: [news(-2)],
      reconciled,
    },
    contributions: [
      {
        unitName: "Trạm Y tế",
        section: "proposals",
        heading: "Đề xuất",
        text: "Cấp thêm tờ rơi.\n- song ngữ",
      },
    ],
  });
  expect(text.join("\n")).toMatch(/BÁO CÁO\nBổ sung kết quả thực hiện Chương trình .*, năm 2026\n/u);
  expect(text).toContain("1 | Tin, bài (tin, bài) | 10 | 4 | 1 | −2 | 13");
  expect(text).toContain("Kết quả hoạt động truyền thông, phần bổ sung năm 2026");
  expect(text.join("\n")).toContain("1 loại hoạt động khác không thay đổi so với báo cáo đã gửi.");
  expect(text.join("\n")).toMatch(
    /Báo cáo này bổ sung cho báo cáo năm 2026 đã gửi \(lần 1, số liệu đến ngày 19\/11\/2026\)/,
  );
  expect(text.join("\n")).toContain("Trạm Y tế: Cấp thêm tờ rơi.");
});
