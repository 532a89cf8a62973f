import { id, isoDay, optionalText, requiredText, ticked } from "#domain/inputs.ts";
import { z } from "zod";
import { lawKinds } from "./law.ts";
import { parseLinkLines } from "./link-lines.ts";

const optionalDay = (message: string) =>
  z.preprocess(
    (typed) => (typeof typed === "string" && typed.trim() === "" ? undefined : typed),
    isoDay(message).optional(),
  );

/** Lines of link-lines.ts; many, but a document is not replaced by fifty. */
const links = optionalText(2000).transform((typed, field) => {
  const read = parseLinkLines(typed ?? "");
  if ("links" in read && read.links.length <= 20) return read.links;
  field.addIssue(
    "refused" in read ? `Xem lại dòng “${read.refused}”: ngày này không có.` : "Ghi tối đa 20 văn bản.",
  );
  return z.NEVER;
});

const content = {
  unitId: id,
  kind: z.preprocess((kind) => kind ?? "", z.enum(lawKinds, "Chọn loại văn bản.")),
  number: optionalText(60),
  title: requiredText("Ghi tên, trích yếu văn bản.", 300),
  issuer: optionalText(200),
  issuedOn: optionalDay("Ghi ngày ban hành, ví dụ 28/12/2021."),
  inForceFrom: optionalDay("Ghi ngày có hiệu lực, ví dụ 01/01/2022."),
  endsOn: optionalDay("Ghi ngày hết hiệu lực, ví dụ 01/01/2022."),
  replacedBy: links,
  amendedBy: links,
  /** Held against the document itself. */
  sure: ticked,
  source: optionalText(300),
  note: optionalText(500),
};

/** A document that the register does not have yet; `id` comes with the form, so that it is added once. */
export const newLaw = z.object({ ...content, id });

/** How a unit writes a document anew. `version`: its own newest when the form was made, 0 for none. */
export const correctedLaw = z.object({
  ...content,
  lawId: id,
  version: z.coerce.number("Mở lại trang rồi sửa tiếp.").int().min(0),
});

export type LawContent = Omit<z.output<typeof newLaw>, "id">;
