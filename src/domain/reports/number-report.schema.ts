import { z } from "zod";
import { id, isoDay, optionalText, requiredText } from "#domain/inputs.ts";

/** The version that the clerk has before their eyes: another one sent meanwhile gets no number unseen. */
const version = z.coerce.number("Mở lại báo cáo rồi làm tiếp.").int().min(1);

export const numberReportInput = z.object({
  id,
  version,
  number: requiredText("Ghi số văn thư đã cấp, ví dụ 27.", 20).pipe(
    z
      .string()
      .regex(/^0*[1-9]\d{0,5}$/, "Chỉ ghi phần số, ví dụ 27; ký hiệu đã có sẵn.")
      .transform(Number),
  ),
  issuedOn: isoDay("Ghi ngày ban hành, ví dụ 05/11/2026."),
  signer: requiredText("Ghi họ và tên người ký.", 100),
  signerPosition: optionalText(100),
});

export const attachScanInput = z.object({ id, version, fileId: id });
