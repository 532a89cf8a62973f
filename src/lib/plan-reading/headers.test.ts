import { describe, expect, it } from "vitest";
import { readPlanWith, readText } from "./test-plans.ts";

describe("the head and the foot", () => {
  it("are read as the decree lays them out", () => {
    expect(readPlanWith({}).document).toEqual({
      kind: "plan",
      number: "15/KH-UBND",
      issuedOn: "2026-03-20",
      issuedAt: "Bản Mẫu",
      issuer: "ỦY BAN NHÂN DÂN XÃ BẢN MẪU",
      subject: "Truyền thông về bình đẳng giới giai đoạn 2026-2030",
      signer: { name: "Lò Thị Mẫu", title: "PHÓ CHỦ TỊCH", capacity: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH" },
      recipients: ["UBND tỉnh", "Lưu: VT"],
    });
  });

  it.each([
    ["ngày 05 tháng 4 năm 2026", "2026-04-05", false],
    ["ngày 20/3/2026", "2026-03-20", false],
    ["ngày tháng 4 năm 2026", "2026-04", true],
    ["ngày … tháng … năm 2026", "2026", true],
  ])("date “%s”", (issued, issuedOn, blank) => {
    const reading = readPlanWith({ issued });
    expect(reading.document.issuedOn).toBe(issuedOn);
    expect(reading.warnings.some(({ code }) => code === "blank-date")).toBe(blank);
  });

  it.each([
    ["Số: 62/KH-UBND", "62/KH-UBND"],
    ["Số: ~~44~~ /KH-UBND", "44/KH-UBND"],
    ["Số 22-HD/HPN", "22-HD/HPN"],
    ["Số: 152a/KH-MNDB", "152a/KH-MNDB"],
    ["Số: /UBND-XV", null],
    ["Số: ……/KH-THTN", null],
  ])("number “%s”", (line, number) => {
    const reading = readText(
      `${line}\nMẫu, ngày 05 tháng 4 năm 2026\nKẾ HOẠCH\nTruyền thông\nI. MỤC TIÊU\n1. Một`,
    );
    expect(reading.document.number).toBe(number);
    expect(reading.warnings.some(({ code }) => code === "blank-number")).toBe(number === null);
  });

  it("of a school are those of the school, the body above it left out", () => {
    const reading = readText(
      "UBND PHƯỜNG MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS MẪU Độc lập - Tự do - Hạnh phúc\nSố: 4/KH-THCS Mẫu, ngày 05 tháng 9 năm 2026\nKẾ HOẠCH\nTruyền thông năm học 2026-2027\nI. CHỈ TIÊU\n1. Một\nHIỆU TRƯỞNG\n(Đã ký)\nThS. Trần Thị Mẫu",
    );
    expect(reading.document).toMatchObject({
      issuer: "TRƯỜNG THCS MẪU",
      issuedAt: "Mẫu",
      number: "4/KH-THCS",
      signer: { name: "Trần Thị Mẫu", title: "HIỆU TRƯỞNG", capacity: null },
    });
  });

  it("of a letter carry the subject beside the number", () => {
    const letter = readText(
      "Số: 5/UBND-VX\nMẫu, ngày 05 tháng 9 năm 2026\nV/v truyền thông\nvề bình đẳng giới\nKính gửi: Các thôn.\nUBND xã đề nghị các thôn thực hiện.",
    );
    expect(letter.document).toMatchObject({ kind: "guidance", subject: "truyền thông về bình đẳng giới" });
  });

  it("of a decision that carries a plan are the decision's", () => {
    const reading = readText(
      "Số: 7/QĐ-UBND\nMẫu, ngày 05 tháng 9 năm 2026\nQUYẾT ĐỊNH\nBan hành Kế hoạch truyền thông\nỦY BAN NHÂN DÂN XÃ MẪU\nCăn cứ Luật Bình đẳng giới;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Mẫu\nKẾ HOẠCH\nTruyền thông\n(Kèm theo Quyết định số 7/QĐ-UBND)\nI. NHIỆM VỤ\n1. Họp thôn",
    );
    expect(reading).toMatchObject({
      document: {
        kind: "decision",
        number: "7/QĐ-UBND",
        subject: "Ban hành Kế hoạch truyền thông",
        signer: { name: "Lò Văn Mẫu" },
      },
      legalBases: [],
      tasks: [{ title: "Họp thôn" }],
    });
  });

  it("are made up for from the text where they are lost", () => {
    const reading = readText(
      "KẾ HOẠCH\nTruyền thông trên địa bàn tỉnh Mẫu\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC TIÊU\n1. Một",
    );
    expect(reading.document.issuer).toBe("Ủy ban nhân dân tỉnh Mẫu");
    expect(reading.warnings).toEqual([]);
  });
});

describe("scope", () => {
  it.each([
    ["Truyền thông giai đoạn 2026 - 2030", 2026, 2030],
    ["Thực hiện Chương trình đến năm 2030", 2026, 2030],
    ["Thực hiện năm 2026 Chương trình giai đoạn 2021-2030", 2026, 2026],
    ["Truyền thông năm học 2026-2027", 2026, 2027],
    ["Truyền thông giai đoạn 2026-2030, tầm nhìn 2045", 2026, 2030],
  ])("%s", (subject, from, to) => expect(readPlanWith({ subject }).scope).toMatchObject({ from, to }));

  it("ends an election campaign with the election, not with the term", () => {
    const reading = readText(
      "KẾ HOẠCH\nTruyền thông bầu cử nhiệm kỳ 2021-2026\nI. THỜI GIAN\n1. Thời gian: từ tháng 12 năm 2019 đến khi kết thúc bầu cử nhiệm kỳ 2021-2026.",
    );
    expect(reading.scope).toMatchObject({ from: 2019, to: 2021 });
  });
});
