import { describe, expect, test } from "vitest";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText, partOf } from "#tests/golden/documents/docx-text.ts";
import { layOutReport } from "./annual-report.word.ts";
import { nobody } from "./activity-results.ts";
import { sampleFacts } from "./sample-facts.ts";

const narrative = {
  leadership:
    "Xã đã ban hành kế hoạch và giao đầu mối.\n- Hội nghị triển khai tháng 3;\n- Phân công thành viên theo dõi bản.",
  strengths: "Nam giới dự họp bản đông hơn.",
};
const document = layOutReport(sampleFacts(), narrative);
const textOf = async (...given: Parameters<typeof layOutReport>) =>
  docxText(await writeDocx(layOutReport(...given)));

describe("the yearly report as a Word file", () => {
  test("its whole text, as a golden file", async () => {
    await expect(docxText(await writeDocx(document))).toMatchFileSnapshot(
      "../../../tests/golden/documents/annual-report.txt",
    );
  });

  test("has the two tables and one chart in its body, and the units in an annex in landscape", () => {
    expect(document.body.filter(({ type }) => type === "table")).toHaveLength(2);
    expect(document.body.filter(({ type }) => type === "picture")).toHaveLength(1);
    expect(document.annexes.map(({ orientation }) => orientation)).toEqual(["landscape"]);
  });

  test("the same facts and words give the same bytes", async () => {
    expect(await writeDocx(layOutReport(sampleFacts(), narrative))).toEqual(await writeDocx(document));
  });

  test("leaves number, day and name blank for the office", async () => {
    const xml = partOf(await writeDocx(document), "word/document.xml");
    expect(document).toMatchObject({
      number: { number: null },
      issued: { day: null, month: 11 },
      signature: { name: null },
    });
    expect(xml).toContain("/BC-UBND");
  });

  test("what must be written and is not stands in brackets; what need not be says that there is nothing", async () => {
    const text = await textOf(sampleFacts(), {});
    expect(text).toContain("[Chưa viết phần này. Gợi ý cho phần Ưu điểm.]");
    expect(text).toMatch(/VI\. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có\.\n/);
  });

  test("a period that is over is not counted up to a day", async () => {
    const text = await textOf(sampleFacts({ whole: true, cutOff: "2026-12-31" }), narrative);
    expect(text).toContain("| Kết quả | Tỷ lệ (%)");
    expect(text).not.toContain("chưa kết thúc");
  });

  test("a unit that did nothing and has no targets gets no empty table", async () => {
    const { activities } = sampleFacts();
    const empty = {
      ...activities,
      rows: [],
      activities: 0,
      embedded: 0,
      withEvidence: 0,
      attendance: nobody,
      tasks: [],
      money: [],
    };
    const facts = sampleFacts({ targets: [], units: [], activities: empty, late: [], silent: [] });
    const laidOut = layOutReport(facts, narrative);
    expect(laidOut.body.some(({ type }) => type === "table" || type === "picture")).toBe(false);
    expect(laidOut.annexes).toEqual([]);
    const text = docxText(await writeDocx(laidOut));
    expect(text).toContain("Chưa ghi nhận hoạt động nào trong kỳ.");
    expect(text).not.toContain("NaN");
  });

  test("more targets than fit across a page go on in a second table", () => {
    const [one] = sampleFacts().targets;
    const targets = one ? Array.from({ length: 8 }, () => one) : [];
    const units = [
      { name: "Trạm Y tế", cells: targets.map(() => ({ achieved: "2/2 cuộc", standing: "met" as const })) },
    ];
    const [annex] = layOutReport(sampleFacts({ targets, units }), narrative).annexes;
    const columns = annex?.blocks.map((block) => block.type === "table" && block.columns.length);
    expect(columns).toEqual([8, 4]);
  });
});
