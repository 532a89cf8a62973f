import { describe, expect, it } from "vitest";
import { readTxt } from "./read-txt.ts";

const linesOf = (raw: string): string[] => readTxt(raw).paragraphs.map((paragraph) => paragraph.text);

describe("readTxt", () => {
  it("says where each paragraph stands", () => {
    const { text, paragraphs } = readTxt("Một dòng.\n\nDòng   thứ hai.\n");
    expect(text).toBe("Một dòng.\nDòng thứ hai.");
    expect(paragraphs.map(({ at }) => text.slice(...at))).toEqual(["Một dòng.", "Dòng thứ hai."]);
  });

  it("composes decomposed text and drops what does not show", () => {
    expect(linesOf("\uFEFFTh\u00F4ng b\u00E1o\u200B".normalize("NFD"))).toEqual(["Thông báo"]);
  });

  it("takes Markdown's marks away and keeps the words", () => {
    expect(linesOf("## KẾ HOẠCH\n\nSố: ~~44~~ /KH-UBND\n\n**Báo cáo** *(gửi trước)*\n\n* một mục")).toEqual([
      "KẾ HOẠCH",
      "Số: 44 /KH-UBND",
      "Báo cáo (gửi trước)",
      "- một mục",
    ]);
  });

  it("drops page numbers and marks of digital signing", () => {
    expect(linesOf("Người ký: Văn thư\n\nNội dung một.\n\n- 2 -\n\nTrang 3/5\n\nNội dung hai.")).toEqual([
      "Nội dung một.",
      "Nội dung hai.",
    ]);
  });

  it("reads rows drawn with bars or tabs", () => {
    const { paragraphs } = readTxt(
      "| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Tập huấn | Sở |\n\na\tb\tc",
    );
    expect(paragraphs.map(({ table, cells }) => [table, cells.map((cell) => cell.text)])).toEqual([
      [0, ["TT", "Việc", "Chủ trì"]],
      [0, ["1", "Tập huấn", "Sở"]],
      [0, ["a", "b", "c"]],
    ]);
  });

  it("takes the two columns of the head apart", () => {
    expect(linesOf("TRƯỜNG THCS MẪU        Độc lập - Tự do - Hạnh phúc")).toEqual([
      "TRƯỜNG THCS MẪU",
      "Độc lập - Tự do - Hạnh phúc",
    ]);
    expect(linesOf("UBND XÃ MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toHaveLength(2);
    expect(linesOf("Số: 5/KH-UBND | Mẫu, ngày 05 tháng 4 năm 2026")).toHaveLength(2);
  });
});

describe("sentences torn by the page", () => {
  it("are put together over empty lines", () => {
    expect(linesOf("- Lồng ghép vào hoạt động\n\nvăn hóa ở cơ sở.\n\n- Mục khác.")).toEqual([
      "- Lồng ghép vào hoạt động văn hóa ở cơ sở.",
      "- Mục khác.",
    ]);
  });

  it("also inside brackets and before a name", () => {
    const long = "Các đơn vị báo cáo kết quả thực hiện theo kỳ về cơ quan thường trực của tỉnh";
    expect(linesOf(`${long} (trước\n\n\n\nngày 10 tháng 6).`)).toHaveLength(1);
    expect(
      linesOf(`${long} để tổng hợp chung cho các xã vùng cao của tỉnh Minh\n\n\n\nHọa trong năm.`),
    ).toHaveLength(1);
  });

  it("leave headings, items and addresses alone", () => {
    const lines = ["5. Các trường học", "Chủ trì bồi dưỡng giáo viên.", "6. Trạm Y tế", "- một;", "- hai"];
    expect(linesOf(lines.join("\n\n"))).toEqual(lines);
    expect(linesOf("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu")).toHaveLength(4);
  });

  it("are put together where lines break at a fixed width", () => {
    const wrapped = [
      "Ủy ban nhân dân xã giao các cơ quan, đơn vị trên địa bàn tổ chức",
      "truyền thông về bình đẳng giới cho cán bộ, công chức, viên chức và",
      "Nhân dân trong xã; lồng ghép nội dung vào các cuộc họp của thôn và",
      "sinh hoạt của các chi hội, tổ nhóm theo từng tháng và từng đợt cao",
      "điểm trong năm.",
      "1. Phòng Kinh tế bố trí kinh phí cho các đơn vị theo khả năng cân",
      "đối của ngân sách xã.",
    ];
    expect(linesOf(wrapped.join("\n"))).toHaveLength(2);
  });
});
