import { describe, expect, it } from "vitest";
import { readTxt } from "#lib/official-documents/read-txt.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { summaryOf } from "./reading-summary.ts";

const plan = `Số: /KH-UBND
Bản Mẫu, ngày tháng 4 năm 2026
KẾ HOẠCH
Truyền thông về bình đẳng giới giai đoạn 2026-2030
I. MỤC TIÊU
1. Trước năm 2029 có ít nhất 1.200 lượt người được truyền thông.
2. Phấn đấu nhận thức tăng từ 10-15% so với năm 2025.
II. NHIỆM VỤ
1. Tuyên truyền nhân Ngày Quốc tế Phụ nữ 8/3.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa
- Báo cáo về UBND xã trước ngày 20/11 hằng năm.`;

describe("summaryOf", () => {
  const summary = summaryOf(readPlan(readTxt(plan)));

  it.each([
    "Kế hoạch: Truyền thông về bình đẳng giới giai đoạn 2026-2030",
    "ít nhất 1.200 người trước năm 2029",
    "10–15% (mức thay đổi) đến năm 2030",
    "Ngày Quốc tế Phụ nữ: 08/03",
    "báo cáo trước ngày 20/11 (mỗi năm) về UBND xã",
    "Văn bản chưa ghi số. (“Số: /KH-UBND”)",
  ])("says %s", (line) => expect(summary).toContain(line));

  it("leaves out what there is none of", () => {
    expect(summary).not.toContain("Căn cứ");
    expect(summary).not.toContain("Người ký");
  });
});
