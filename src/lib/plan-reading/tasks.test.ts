import { describe, expect, it } from "vitest";
import { readPlanWith, readText } from "./test-plans.ts";

const titles = (tasks: readonly { title: string }[]): string[] => tasks.map((task) => task.title);

describe("readTasks", () => {
  it("takes the first level, with what stands under it", () => {
    const { tasks } = readPlanWith({ tasks: "1. Tuyên truyền\na) Trên loa\n- Buổi sáng\n2. Tập huấn" });
    expect(titles(tasks)).toEqual(["Tuyên truyền", "Tập huấn"]);
    expect(tasks[0]).toMatchObject({
      label: "1.",
      children: [{ label: "a)", children: [{ title: "Buổi sáng" }] }],
    });
  });

  it("takes bullets or paragraphs where nothing is numbered", () => {
    expect(titles(readPlanWith({ tasks: "- Một việc.\n- Việc nữa." }).tasks)).toHaveLength(2);
    expect(titles(readPlanWith({ tasks: "Việc thứ nhất của xã.\nViệc thứ hai của xã." }).tasks)).toHaveLength(
      2,
    );
  });

  it("joins tasks and solutions under headings of their own", () => {
    const { tasks } = readPlanWith({ tasks: "1. Nhiệm vụ\na) Một\nb) Hai\n2. Giải pháp\na) Ba" });
    expect(titles(tasks)).toEqual(["Một", "Hai", "Ba"]);
  });

  it("reads who leads, who helps and until when", () => {
    const { tasks } = readPlanWith({
      tasks:
        "1. Tập huấn\n- Đơn vị chủ trì: Phòng A.\n- Đơn vị phối hợp: Trạm B.\n- Thời gian thực hiện: Quý II.",
    });
    expect(tasks[0]).toMatchObject({ lead: "Phòng A", partners: "Trạm B", due: "Quý II" });
  });

  it("takes the activities where no heading names tasks", () => {
    const { tasks } = readText(
      "KẾ HOẠCH\nTuyên truyền\nI. MỤC ĐÍCH\n1. Một\nII. NỘI DUNG THỰC HIỆN\n1. Treo khẩu hiệu\n2. Nói chuyện",
    );
    expect(titles(tasks)).toEqual(["Treo khẩu hiệu", "Nói chuyện"]);
  });

  it("stops where the numbers fall back: a page is lost", () => {
    const reading = readText(
      "KẾ HOẠCH\nTuyên truyền\nI. NHIỆM VỤ\n1. Một\n2. Hai\n3. Ba\n2. Trạm Y tế:\n- Truyền thông.",
    );
    expect(titles(reading.tasks)).toEqual(["Một", "Hai", "Ba"]);
    expect(reading.responsibilities.map(({ org }) => org)).toEqual(["Trạm Y tế"]);
  });

  it("takes the rows of the annex that the section points to, without those that only group", () => {
    const annex = [
      "PHỤ LỤC",
      "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |",
      "| I | Truyền thông | | | |",
      "| 1 | Họp thôn | Phòng A | Thôn | Tháng 3 |",
      "| 2 | Viết tin | Đài | | Hằng quý |",
    ].join("\n");
    const reading = readText(
      `KẾ HOẠCH\nTruyền thông\nI. NHIỆM VỤ\nChi tiết tại Phụ lục kèm theo.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng A\n- Theo dõi.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Mẫu\n${annex}`,
    );
    expect(reading.tasks).toMatchObject([
      { label: "1", title: "Họp thôn", lead: "Phòng A", partners: "Thôn", due: "Tháng 3" },
      { label: "2", title: "Viết tin", lead: "Đài", partners: null },
    ]);
  });

  it("takes what a letter asks for, and the sentences in which an article counts", () => {
    const letter = readText(
      "Số: 5/UBND-VX\nV/v truyền thông\nKính gửi: Các thôn.\nUBND xã đề nghị:\n1. Treo khẩu hiệu.\n2. Họp thôn.",
    );
    expect(titles(letter.tasks)).toEqual(["Treo khẩu hiệu.", "Họp thôn."]);
    const article = readText(
      "Xã Mẫu triển khai kế hoạch truyền thông\n\nKế hoạch nêu các nhiệm vụ trọng tâm sau: Tăng cường thông tin. Đổi mới hình thức. Kiểm tra, giám sát.",
    );
    expect(titles(article.tasks)).toEqual([
      "Tăng cường thông tin",
      "Đổi mới hình thức",
      "Kiểm tra, giám sát",
    ]);
  });
});
