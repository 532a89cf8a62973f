import { id, isoDay, optionalText, requiredCode, requiredText } from "#domain/inputs.ts";
import { z } from "zod";

/** Names as typed or pasted, one a line; a list sent by a program is taken as it is. */
const names = z.preprocess(
  (typed) => {
    const lines = typeof typed === "string" ? typed.split(/\r?\n/) : Array.isArray(typed) ? typed : [];
    return lines.map((line) => String(line).normalize("NFC").replace(/\s+/g, " ").trim()).filter(Boolean);
  },
  z
    .array(z.string())
    .min(1, "Ghi tên đơn vị, mỗi dòng một tên.")
    .max(200, "Mỗi lần thêm tối đa 200 đơn vị. Chia danh sách làm nhiều lần."),
);

/** Units below the commune (or below a province, or the nation), as its officer adds them: one, or many of a kind. */
export const newUnits = z.object({
  /** Of the form, not of a unit: sending it twice adds each name once. */
  id,
  parentId: id,
  kind: requiredCode("Chọn loại đơn vị."),
  names,
  validFrom: isoDay("Ghi ngày đơn vị bắt đầu hoạt động, ví dụ 01/7/2025."),
});

/** A new name or kind from a day on; what it was before stays in its history. */
export const renamedUnit = z.object({
  unitId: id,
  name: requiredText("Ghi tên đơn vị.", 200),
  kind: requiredCode("Chọn loại đơn vị."),
  from: isoDay("Ghi ngày đổi tên, ví dụ 01/7/2025."),
  instrument: optionalText(200),
});
