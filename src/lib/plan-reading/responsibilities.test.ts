import { describe, expect, it } from "vitest";
import { readPlanWith, readText } from "./test-plans.ts";

const orgs = (lines: string): string[] =>
  readPlanWith({ duties: lines }).responsibilities.map(({ org }) => org);

describe("readResponsibilities", () => {
  it("takes the headings that name a body, as printed", () => {
    expect(
      orgs(
        [
          "1. Trách nhiệm của các cơ quan trên địa bàn xã",
          "- Xây dựng kế hoạch.",
          "2. Trung tâm Dịch vụ tổng hợp",
          "Viết tin.",
          "3. Đề nghị Ủy ban Mặt trận Tổ quốc xã, các tổ chức chính trị - xã hội",
          "Giám sát.",
          "4. Phòng Kinh tế: bố trí kinh phí.",
          "5. Sở Nội vụ chủ trì, hướng dẫn thực hiện.",
          "6. Chế độ báo cáo",
          "- Báo cáo hằng năm.",
        ].join("\n"),
      ),
    ).toEqual([
      "các cơ quan trên địa bàn xã",
      "Trung tâm Dịch vụ tổng hợp",
      "Ủy ban Mặt trận Tổ quốc xã, các tổ chức chính trị - xã hội",
      "Phòng Kinh tế",
      "Sở Nội vụ",
    ]);
  });

  it("takes bullets, and goes into lists of bodies", () => {
    expect(orgs("- Phòng Văn hóa – Xã hội chủ trì.\n- Trạm Y tế phối hợp.")).toEqual([
      "Phòng Văn hóa – Xã hội",
      "Trạm Y tế",
    ]);
    expect(
      orgs(
        "1. Phân công nhiệm vụ\na) Trạm Y tế: truyền thông.\nb) Công an xã: phối hợp.\n2. Kinh phí\na) Ngân sách.",
      ),
    ).toEqual(["Trạm Y tế", "Công an xã"]);
  });

  it("says what each is to do", () => {
    const [first] = readPlanWith({ duties: "1. Trạm Y tế\n- Truyền thông.\n- Tư vấn." }).responsibilities;
    expect(first?.does.map(({ quote }) => quote)).toEqual(["- Truyền thông.", "- Tư vấn."]);
  });

  it("finds bodies addressed one by one in a letter without such a heading", () => {
    const letter = readText(
      "Số: 4/CT-UBND\nCHỈ THỊ\nVề truyền thông\nChủ tịch yêu cầu:\n1. Phòng Kinh tế\na) Bố trí kinh phí.\n2. Các thôn:\n- Họp thôn.",
    );
    expect(letter.responsibilities.map(({ org }) => org)).toEqual(["Phòng Kinh tế", "Các thôn"]);
    expect(letter.tasks).toEqual([]);
  });
});
