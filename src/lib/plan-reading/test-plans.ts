import { readTxt } from "#lib/official-documents/read-txt.ts";
import type { PlanReading } from "./plan-reading.ts";
import { readPlan } from "./read-plan.ts";

/** The parts of a plan that a test writes; all else is as in any plan of an invented commune. */
interface Parts {
  readonly subject?: string;
  readonly issued?: string;
  readonly bases?: string;
  readonly targets?: string;
  readonly tasks?: string;
  readonly duties?: string;
}

/** For tests: reads a plan made of the given parts, a paragraph a line. */
export function readPlanWith(parts: Parts): PlanReading {
  return readText(`ỦY BAN NHÂN DÂN
XÃ BẢN MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Bản Mẫu, ${parts.issued ?? "ngày 20 tháng 3 năm 2026"}
KẾ HOẠCH
${parts.subject ?? "Truyền thông về bình đẳng giới giai đoạn 2026-2030"}
${parts.bases ?? "Căn cứ tình hình thực tế, UBND xã ban hành Kế hoạch như sau:"}
I. MỤC TIÊU
${parts.targets ?? "Nâng cao nhận thức của người dân."}
II. NHIỆM VỤ, GIẢI PHÁP
${parts.tasks ?? "1. Tuyên truyền"}
III. TỔ CHỨC THỰC HIỆN
${parts.duties ?? "1. Phòng Văn hóa - Xã hội\n- Theo dõi, đôn đốc."}
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lò Thị Mẫu`);
}

/** For tests: reads a whole document given as text. */
export function readText(text: string): PlanReading {
  return readPlan(readTxt(text));
}
