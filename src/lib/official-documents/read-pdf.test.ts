import { describe, expect, it } from "vitest";
import { toTcvn3 } from "#lib/vietnamese/legacy-tcvn3.ts";
import { readAnyDocument } from "./read-any-document.ts";
import { samplePdf, type SamplePage } from "./read-pdf.sample.ts";
import { UnreadableDocument } from "./read-refusal.ts";

const linesOf = async (pages: readonly SamplePage[]): Promise<string[]> =>
  (await readAnyDocument(samplePdf(pages))).paragraphs.map((paragraph) => paragraph.text);

/** Lines as a typist sets them: the first of a paragraph indented, all 20 points apart. Letters are 7 points wide. */
function body(lines: readonly string[], top = 700): SamplePage["texts"] & object {
  return lines.map((line, i) => ({
    text: line.trim(),
    x: line.startsWith("  ") ? 120 : 85,
    y: top - i * 20,
  }));
}

const wide = [
  "  1. Hằng năm các cơ quan, đơn vị tổ chức ít nhất hai cuộc truyền",
  "thông về bình đẳng giới cho cán bộ, công chức và người lao động ở",
  "các thôn, bản trên địa bàn xã.",
  "  2. Các trường học có câu lạc bộ.",
  "  - Báo cáo về Ủy ban nhân dân xã trước ngày 20 tháng 11 hằng năm",
  "- 2030 là năm tổng kết.",
];

describe("text in a PDF", () => {
  it("is put together to paragraphs by where its lines stand", async () => {
    expect(await linesOf([{ texts: body(wide) }])).toEqual([
      "1. Hằng năm các cơ quan, đơn vị tổ chức ít nhất hai cuộc truyền thông về bình đẳng giới cho cán bộ, công chức và người lao động ở các thôn, bản trên địa bàn xã.",
      "2. Các trường học có câu lạc bộ.",
      "- Báo cáo về Ủy ban nhân dân xã trước ngày 20 tháng 11 hằng năm - 2030 là năm tổng kết.",
    ]);
  });

  it("goes on over the end of a page; page numbers and running heads are left out", async () => {
    const page = (number: number, lines: readonly string[]): SamplePage => ({
      texts: [
        { text: String(number), x: 300, y: 800 },
        { text: `Công báo số ${number}`, x: 85, y: 780 },
        ...body(lines),
      ],
    });
    const lines = await linesOf([page(1, wide.slice(0, 2)), page(2, wide.slice(2)), page(3, ["  3. Hết."])]);
    expect(lines[0]).toMatch(/người lao động ở các thôn, bản trên địa bàn xã\.$/u);
    expect(lines.join("\n")).not.toMatch(/Công báo/u);
    expect(lines).toHaveLength(4);
  });

  it("reads the head and the foot column by column", async () => {
    const texts = [
      { text: "ỦY BAN NHÂN DÂN", x: 90, y: 780 },
      { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", x: 290, y: 780 },
      { text: "XÃ MẪU", x: 110, y: 764 },
      { text: "NAM", x: 400, y: 764 },
      { text: "Số: 12/KH-UBND", x: 90, y: 740 },
      { text: "Mẫu, ngày 05 tháng 4 năm 2026", x: 320, y: 738 },
      { text: "KẾ HOẠCH", x: 270, y: 700 },
      ...body(wide, 660),
      { text: "Nơi nhận:", x: 85, y: 500, size: 11 },
      { text: "TM. ỦY BAN NHÂN DÂN", x: 350, y: 503 },
      { text: "- Các thôn;", x: 85, y: 484, size: 11 },
      { text: "CHỦ TỊCH", x: 390, y: 483 },
      { text: "- Lưu: VT.", x: 85, y: 470, size: 11 },
      { text: "Họ Và Tên", x: 385, y: 420 },
    ];
    const lines = await linesOf([{ texts }]);
    expect(lines.slice(0, 6)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "XÃ MẪU",
      "Số: 12/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Mẫu, ngày 05 tháng 4 năm 2026",
      "KẾ HOẠCH",
    ]);
    expect(lines.slice(-6)).toEqual([
      "Nơi nhận:",
      "- Các thôn;",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
      "Họ Và Tên",
    ]);
  });

  it("in a font of before Unicode is converted first", async () => {
    const texts = [
      { text: toTcvn3("ủy ban nhân dân xã mẫu ban hành"), x: 85, y: 780 },
      { text: "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", x: 330, y: 780 },
      { text: toTcvn3("Số: 5/KH-UBND"), x: 85, y: 760 },
      ...body(wide.map(toTcvn3), 700),
    ];
    const { text, notices } = await readAnyDocument(samplePdf([{ texts }]));
    expect(text.split("\n").slice(1, 3)).toEqual(["Số: 5/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
    expect(text).toContain("câu lạc bộ");
    expect(notices).toEqual([expect.stringContaining("TCVN3")]);
  });

  it("reads drawn tables by cells, merged ones once, over pages", async () => {
    const columns = [85, 120, 330, 520];
    const grid = (edges: readonly number[], merged = -1): SamplePage["strokes"] => [
      ...columns.map((x) => [x, edges[0] ?? 0, x, edges.at(-1) ?? 0] as const),
      ...edges.map((y, i) => [i === merged ? 330 : 85, y, 520, y] as const),
    ];
    const cell = (text: string, x: number, y: number) => ({ text, x, y, size: 10 });
    const first: SamplePage = {
      strokes: grid([700, 680, 650, 620], 2),
      texts: [
        cell("TT", 90, 686),
        cell("Nhiệm vụ", 130, 686),
        cell("Chủ trì", 340, 686),
        cell("1", 90, 666),
        cell("Tập huấn cho cộng", 130, 666),
        cell("tác viên", 130, 655),
        cell("Phòng Văn hóa", 340, 666),
        cell("Trạm Y tế", 340, 634),
      ],
    };
    const second: SamplePage = {
      strokes: grid([780, 760, 730]),
      texts: [
        cell("TT", 90, 766),
        cell("Nhiệm vụ", 130, 766),
        cell("Chủ trì", 340, 766),
        cell("2", 90, 744),
        cell("Hội thi", 130, 744),
        cell("Hội Phụ nữ", 340, 744),
      ],
    };
    const { paragraphs } = await readAnyDocument(samplePdf([first, second]));
    expect(paragraphs.map(({ table, cells }) => [table, ...cells.map(({ text }) => text)])).toEqual([
      [0, "TT", "Nhiệm vụ", "Chủ trì"],
      [0, "1", "Tập huấn cho cộng tác viên", "Phòng Văn hóa"],
      [0, "1", "Tập huấn cho cộng tác viên", "Trạm Y tế"],
      [0, "2", "Hội thi", "Hội Phụ nữ"],
    ]);
  });
});

describe("PDFs that cannot be read", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    try {
      await readAnyDocument(bytes);
      return "read";
    } catch (error) {
      if (error instanceof UnreadableDocument) return error.code;
      throw error;
    }
  };
  const whole = samplePdf([{ texts: body(wide) }]);

  it.each<[string, string, () => Uint8Array]>([
    ["damaged", "only its first words", () => whole.slice(0, 40)],
    ["no-text", "an empty page", () => samplePdf([{}])],
    ["too-many-pages", "a book", () => samplePdf(Array.from({ length: 201 }, () => ({})))],
    [
      "encrypted",
      "one with a password",
      () =>
        samplePdf([{ texts: body(wide) }], {
          trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`,
        }),
    ],
  ])("%s: %s", async (code, _, make) => expect(await refusal(make())).toBe(code));

  it("cut or changed at any place are read or refused, never more", async () => {
    for (let i = 0; i < 25; i += 1) {
      const bytes = whole.slice(0, whole.length - ((i * 977) % (whole.length - 20)));
      bytes[(i * 389) % bytes.length] = (i * 37) % 256;
      expect(typeof (await refusal(bytes))).toBe("string");
    }
  });
});
