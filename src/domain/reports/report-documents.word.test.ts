import { describe, expect, test } from "vitest";
import { checkDocument } from "#lib/official-documents/check-document.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText, partOf } from "#tests/golden/documents/docx-text.ts";
import { layOutReport } from "./annual-report.word.ts";
import { sampleFacts } from "./sample-facts.ts";
import { sampleCommunes, sampleProvince } from "./sample-province.ts";

const narrative = {
  leadership: "Đã ban hành kế hoạch và giao đầu mối.",
  strengths: "Nam giới dự họp đông hơn.",
  "weaknesses-remarks": "Một số đơn vị ghi số liệu còn chậm.",
};
const issued = {
  number: 5,
  issuedOn: "2026-11-16",
  signer: "Nguyễn Thị Mẫu",
  signerPosition: "Phó Chủ tịch",
};
const factsDigest = "0123456789abcdef".repeat(4);
const { issuer } = sampleFacts();
const agency = sampleFacts({
  units: [],
  issuer: {
    ...issuer,
    body: "Trạm Y tế",
    parent: "UBND xã Suối Hoa",
    symbol: "BC-TYT",
    authority: [],
    position: "Trưởng trạm",
  },
});

const documents = {
  "report-of-a-commune": layOutReport(sampleFacts(), narrative, { issued: null, factsDigest }),
  "report-of-an-agency": layOutReport(agency, narrative, {
    issued: { ...issued, signerPosition: null },
    factsDigest,
  }),
  "report-of-a-province": layOutReport(sampleProvince(), narrative, { issued, factsDigest }),
};

describe.each(Object.entries(documents))("the %s", (name, document) => {
  test("has this text, and nothing that lantoa check finds fault with", async () => {
    const bytes = await writeDocx(document);
    await expect(docxText(bytes)).toMatchFileSnapshot(`../../../tests/golden/documents/${name}.txt`);
    const faults = checkDocument(bytes).filter(({ severity }) => severity !== "info");
    expect(faults).toEqual([]);
  });

  test("bears the hash of its figures once, as its last line", async () => {
    const text = docxText(await writeDocx(document));
    expect(text.split(factsDigest)).toHaveLength(2);
    expect(text).toMatch(
      new RegExp(`\nMã kiểm tra số liệu: ${factsDigest}\n\\[trang (?:dọc|ngang)\\]\n$`, "u"),
    );
  });
});

test("units missing beyond twenty stand in an annex of their own, to which the text points", () => {
  const province = sampleProvince();
  const missing = sampleCommunes(60).map((unitName, index) => ({
    unitId: String(index),
    unitName,
    kind: "commune",
  }));
  const sources = { taken: province.sources?.taken ?? [], missing, digest: "" };
  const { annexes, body } = layOutReport(sampleProvince({ sources }), {});
  expect(annexes.map(({ title }) => title)).toEqual([
    "Kết quả thực hiện các chỉ tiêu năm 2026 theo từng đơn vị",
    "Đơn vị chưa có báo cáo được tiếp nhận",
  ]);
  expect(JSON.stringify(body)).toContain("và 40 xã khác (nêu tại Phụ lục II kèm theo)");
  expect(JSON.stringify(body)).toContain("Kết quả của từng đơn vị nêu tại Phụ lục I kèm theo");
});

test("thousands of units are numbered on through the tables that they are parted into", () => {
  const [target] = sampleFacts().targets;
  const targets = target ? [target] : [];
  const units = sampleCommunes(3321).map((name) => ({
    name,
    cells: [{ achieved: "2/2 cuộc", standing: "met" as const }],
  }));
  const [annex] = layOutReport(sampleFacts({ targets, units }), {}).annexes;
  const rows = annex?.blocks.flatMap((block) => (block.type === "table" ? block.rows : [])) ?? [];
  expect(annex?.blocks).toHaveLength(12);
  expect(rows.map(([tt]) => tt)).toEqual(units.map((_, index) => String(index + 1)));
});

test("the head of an annex in landscape is repeated, of each of its tables", async () => {
  const [target] = sampleFacts().targets;
  const targets = target ? Array.from({ length: 8 }, () => target) : [];
  const units = sampleCommunes(300).map((name) => ({
    name,
    cells: targets.map(() => ({ achieved: "2/2 cuộc", standing: "met" as const })),
  }));
  const xml = partOf(await writeDocx(layOutReport(sampleFacts({ targets, units }), {})), "word/document.xml");
  const annex = xml.slice(xml.indexOf("Phụ lục<"));
  expect(annex.match(/<w:tbl>/g)).toHaveLength(2);
  expect(annex.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(annex).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});
