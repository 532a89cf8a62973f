import { z } from "zod";
import { code, id, isoDay, listOf, optionalCode, requiredText } from "#domain/inputs.ts";
import { periodId } from "./extension.schema.ts";

export const requestReportInput = z.object({
  /** Made by the page, so that a double click asks once. */
  id,
  planId: id,
  title: requiredText("Ghi tên báo cáo cần gửi.", 200),
  /** Lý do, văn bản yêu cầu. */
  text: requiredText("Ghi lý do hoặc văn bản yêu cầu báo cáo.", 2000),
  kinds: listOf(code),
  units: listOf(id).pipe(z.array(z.string()).max(1000, "Chọn theo loại đơn vị thay vì từng đơn vị.")),
  covers: z.preprocess((value) => value ?? "", periodId),
  due: isoDay("Ghi hạn gửi, ví dụ 05/11/2026."),
  /** "on": that day is the last; "before": the day before it is. */
  until: z.enum(["on", "before"], "Chọn cách tính hạn."),
  outline: optionalCode,
});

export const withdrawRequestInput = z.object({ dutyId: id });
