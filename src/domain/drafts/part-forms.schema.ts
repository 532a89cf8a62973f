import { listOf, optionalText, requiredText, textLines } from "#domain/inputs.ts";
import { foldSpace } from "#lib/vietnamese/fold.ts";
import { z } from "zod";
import type { DraftContent } from "./draft.schema.ts";
import type { DraftPart } from "./draft.ts";
import { unended } from "./ended.ts";

/**
 * The parts of a draft as their forms send them: lists are typed a line each, an empty box is an empty list. Each
 * answers the part as it is kept.
 */

const mostLines = 200;

const lines = textLines(mostLines);

const yearMessage = "Ghi năm bằng bốn chữ số, ví dụ 2030.";
const year = z.coerce.number(yearMessage).int(yearMessage).min(2000, yearMessage).max(2100, yearMessage);

/** "11/2026" as people write a month. */
const writtenMonth = z
  .string()
  .default("")
  .transform((typed, check) => {
    const [, month = "", inYear = ""] = /^\s*(\d{1,2})\s*[/.-]\s*(20\d\d)\s*$/.exec(typed) ?? [];
    if (Number(month) >= 1 && Number(month) <= 12) return `${inYear}-${month.padStart(2, "0")}`;
    check.addIssue({ code: "custom", message: "Ghi tháng và năm, ví dụ 11/2026." });
    return "";
  });

const orNull = (text: string | undefined) => text ?? null;

const head = z
  .object({
    subject: requiredText("Ghi trích yếu của văn bản.", 1000).transform(foldSpace),
    periodFrom: year,
    periodTo: year,
    parentBody: optionalText(300).transform(orNull),
    body: requiredText("Ghi tên cơ quan ban hành.", 300),
    symbol: requiredText("Ghi ký hiệu, ví dụ KH-UBND.", 60).refine(
      (symbol) => /^[\p{L}\d-]+(?:\/[\p{L}\d-]+)?$/u.test(symbol),
      "Ký hiệu gồm chữ viết tắt nối bằng dấu “-”, không có dấu cách, ví dụ KH-UBND.",
    ),
    place: requiredText("Ghi địa danh.", 100),
    dated: writtenMonth,
    decidedBy: optionalText(300).transform((text) => text ?? ""),
    addressees: lines,
  })
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    path: ["periodTo"],
    message: "Năm cuối cần bằng hoặc sau năm đầu.",
  });

const closing = z
  .object({
    /** A name a line, and units chosen by the name that nơi nhận gives them. */
    recipients: lines,
    units: listOf(z.string().max(300)).pipe(z.array(z.string()).max(mostLines)),
    filed: requiredText("Ghi nơi lưu, ví dụ VT, VHXH.", 60),
    signedAs: z.preprocess(
      (value) => value ?? "",
      z.enum(["head", "deputy", "order"], "Chọn thẩm quyền ký."),
    ),
    headPosition: requiredText("Ghi chức vụ người đứng đầu, ví dụ Chủ tịch.", 100),
    position: optionalText(100).transform((text) => text ?? ""),
    signer: optionalText(100).transform(orNull),
  })
  .refine(({ signedAs, position }) => signedAs === "head" || position !== "", {
    path: ["position"],
    message: "Ghi chức vụ người ký thay hoặc thừa lệnh.",
  });

export const partForms = {
  head,
  bases: z.object({ bases: lines }),
  aims: z.object({ objectives: lines, requirements: lines, audiences: lines, contents: lines }),
  funding: z.object({ funding: lines }),
  closing,
} as const satisfies Record<DraftPart, z.ZodType>;

/**
 * The draft with one part as its form sent it. A recipient that keeps its name keeps the unit that it stands for.
 * @param unitOf the unit that a name stands for; null for none in sight
 */
export function withPart(
  content: DraftContent,
  part: { [Part in DraftPart]: { name: Part; value: z.output<(typeof partForms)[Part]> } }[DraftPart],
  unitOf: (name: string) => string | null,
): DraftContent {
  switch (part.name) {
    case "head":
      return { ...content, head: { ...part.value, month: content.head.month } };
    case "aims":
      return { ...content, aims: part.value };
    case "closing": {
      const { units, recipients: typed, ...signed } = part.value;
      // Only what is a unit here; a name that nobody offered is left out.
      const chosen = units.filter((name) => unitOf(name) !== null);
      const names = [...new Set([...typed, ...chosen].map(unended))];
      const before = new Map(content.closing.recipients.map(({ name, unitId }) => [name, unitId]));
      const recipients = names.map((name) => ({ name, unitId: unitOf(name) ?? before.get(name) ?? null }));
      return { ...content, closing: { ...signed, recipients } };
    }
    default:
      return { ...content, ...part.value };
  }
}
