import { z } from "zod";
import {
  id as anyId,
  isoDay,
  listOf,
  optionalCode,
  optionalCount,
  optionalMoney,
  optionalText,
  requiredCode,
  requiredCount,
  requiredText,
  ticked,
} from "#domain/inputs.ts";
import type { ActivityDraft } from "./activity.ts";
import { attendanceErrors, noAttendance, type Attendance } from "./attendance.ts";

/** Two spellings of an id are one id. */
const id = anyId.toLowerCase();

/** One shape for form, API and outbox. */
const codes = listOf(z.string())
  .refine((list) => list.every((code) => /^[a-z0-9-]+$/.test(code)), "Chọn trong danh sách.")
  .refine((list) => list.length <= 30, "Chọn tối đa 30 mục.")
  .transform((list) => [...new Set(list)].sort());

export const mostEvidence = 10;

const contentShape = {
  kind: requiredCode("Chọn loại hoạt động."),
  title: optionalText(300),
  // The programme reports on nothing older: an earlier year is a slip of the finger.
  heldOn: isoDay().refine((day) => day >= "2015-01-01", "Kiểm tra lại năm."),
  place: optionalText(300),
  taskId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()),
  occasion: optionalCode,
  embedded: ticked,
  host: optionalText(300),
  quantity: optionalCount.refine((n) => n !== 0, "Số lượng cần lớn hơn 0."),
  participants: optionalCount,
  women: optionalCount,
  men: optionalCount,
  otherSex: optionalCount,
  children: optionalCount,
  ethnicMinority: optionalCount,
  withDisabilities: optionalCount,
  topics: codes,
  audiences: codes,
  channel: optionalCode,
  language: optionalCode,
  cost: optionalMoney,
  moneySource: optionalCode,
  note: optionalText(),
  /** Ids of files stored before. */
  evidence: listOf(z.string())
    .refine((ids) => ids.every((one) => id.safeParse(one).success), "Chọn lại tệp minh chứng.")
    .refine((ids) => ids.length <= mostEvidence, `Gửi tối đa ${mostEvidence} tệp.`)
    .transform((ids) => [...new Set(ids)]),
};

type Fields = z.output<z.ZodObject<typeof contentShape>>;

export const logActivityInput = z
  .object({ id, unitId: z.uuid("Chọn đơn vị.").toLowerCase(), ...contentShape })
  .superRefine(refuseContradictions, { when: isForm });

/** What an address already says of an activity is not in these. */
export const withdrawalBody = z.object({
  /** The version that the person had before their eyes. */
  expectedVersion: requiredCount("Mở lại hoạt động rồi sửa."),
  reason: requiredText("Ghi lý do rút hoạt động này."),
});

export const correctionBody = z.object({
  ...withdrawalBody.shape,
  reason: requiredText("Ghi lý do đính chính."),
  ...contentShape,
});

export const correctActivityInput = z
  .object({ id, ...correctionBody.shape })
  .superRefine(refuseContradictions, { when: isForm });

export const withdrawActivityInput = z.object({ id, ...withdrawalBody.shape });

/** Fields as parsed → a draft, in which what was not said is null. */
export function toDraft(fields: Fields): ActivityDraft {
  const { evidence: _, ...said } = fields;
  return {
    kind: said.kind,
    title: said.title ?? null,
    heldOn: said.heldOn,
    place: said.place ?? null,
    taskId: said.taskId ?? null,
    occasion: said.occasion ?? null,
    embedded: said.embedded,
    host: said.host ?? null,
    quantity: said.quantity ?? null,
    ...toAttendance(said),
    topics: said.topics,
    audiences: said.audiences,
    channel: said.channel ?? null,
    language: said.language ?? null,
    cost: said.cost ?? null,
    moneySource: said.moneySource ?? null,
    note: said.note ?? null,
  };
}

function toAttendance(said: Partial<Record<keyof Attendance, number | undefined>>): Attendance {
  return {
    participants: said.participants ?? null,
    women: said.women ?? null,
    men: said.men ?? null,
    otherSex: said.otherSex ?? null,
    children: said.children ?? null,
    ethnicMinority: said.ethnicMinority ?? null,
    withDisabilities: said.withDisabilities ?? null,
  };
}

/** What only shows when fields are laid side by side; told together with the faults of single fields. */
function refuseContradictions(said: Fields, refinement: z.RefinementCtx<Fields>): void {
  const refused = new Set(refinement.issues.map(({ path }) => path?.[0]));
  const refuse = (field: string, message: string) =>
    refinement.addIssue({ code: "custom", path: [field], message });

  if (!Object.keys(noAttendance).some((field) => refused.has(field))) {
    for (const [field, message] of Object.entries(attendanceErrors(toAttendance(said))))
      refuse(field, message);
  }
  if (refused.has("host") || refused.has("embedded")) return;
  if (said.embedded && said.host === undefined)
    refuse("host", "Ghi tên cuộc họp, chương trình đã lồng ghép.");
  if (!said.embedded && said.host !== undefined)
    refuse("embedded", "Đánh dấu lồng ghép, hoặc xóa tên cuộc họp, chương trình.");
}

function isForm({ value }: { value: unknown }): boolean {
  return typeof value === "object" && value !== null;
}
