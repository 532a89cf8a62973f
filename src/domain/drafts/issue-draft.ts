import type { Command } from "#domain/command.ts";
import { insertRecipients } from "#domain/dispatches/dispatches.queries.ts";
import { findFile } from "#domain/files/files.queries.ts";
import { keepFile } from "#domain/files/store-file.ts";
import { id, isoDay, requiredText } from "#domain/inputs.ts";
import { createPlan } from "#domain/plans/create-plan.ts";
import { plainPlan, type PlanKind, type PlanPurpose } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { readDocument } from "#lib/official-documents/read-document.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import { z } from "zod";
import { draftFileName } from "./draft-file-name.ts";
import type { Draft } from "./draft.ts";
import { draftItems } from "./draft-items.ts";
import { mayWriteDrafts } from "./draft.policy.ts";
import { layOutDraft } from "./draft.word.ts";
import { setDraftPlan } from "./drafts.queries.ts";
import { loadDraft, refuseOvertaken, type LoadedDraft } from "./load-draft.ts";

const input = z.object({
  draftId: id,
  /** Made by the page, so that a double click issues once. */
  planId: id,
  number: requiredText("Ghi số, ký hiệu văn thư đã cấp, ví dụ 27/KH-UBND.", 100).refine(
    (number) => /^\d+[a-zđ]?\/\S+$/iu.test(number),
    "Ghi số và ký hiệu, không có dấu cách, ví dụ 27/KH-UBND.",
  ),
  issuedOn: isoDay("Ghi ngày ban hành, ví dụ 05/11/2026."),
  signer: requiredText("Ghi họ và tên người ký.", 100),
  /** The signed scan, kept before (domain/files). */
  fileId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()),
});

interface Written {
  /** The Word file with number, day and signer filled in. */
  readonly document: Uint8Array;
  /** Of the document as issued: its text, and the legal bases in it. */
  readonly reading: PlanReading;
  /** When the draft that was laid out was last written. */
  readonly version: Date;
}

type Issued = { readonly planId: string; readonly repeated: boolean };

/**
 * Records that a draft was issued, with what the clerk gave it: it becomes a plan as every other, in force for its
 * unit and those below, counted in the ledger. A second click gets the first one's plan.
 */
export const issueDraft: Command<typeof input, LoadedDraft, Issued, Written> = {
  name: "draft.issue",
  input,
  load: (context, { draftId }) => loadDraft(context, draftId),
  may: (actor, { unit }) => mayWriteDrafts(actor, unit),
  // Writing and reading the document takes a moment; it holds no connection meanwhile.
  prepare: async (_, { draft }, { number, issuedOn, signer }) => {
    const document = await writeDocx(layOutDraft(draft, { number, on: issuedOn, signer }));
    return { document, reading: readPlan(readDocument(document)), version: draft.updatedAt };
  },
  do: async (context, { draft, unit }, given, written) => {
    if (draft.planId !== null) return { planId: draft.planId, repeated: true };
    if (draft.discardedAt !== null) throw new Problem("frozen", "Dự thảo này đã bỏ nên không ban hành được.");
    if (draft.purpose === "month")
      throw new Refusal({
        "": "Kế hoạch tuyên truyền tháng không đặt chỉ tiêu nên không cần ghi nhận ban hành.",
      });
    if (!written) throw new Error("A draft is issued as it was written.");
    const { document, reading, version } = written;
    refuseOvertaken(draft, version);
    const day = today(context.clock);
    if (given.issuedOn > day) throw new Refusal({ issuedOn: "Ngày ban hành chưa tới. Kiểm tra lại ngày." });
    await refuseStrangeFile(context, given.fileId, draft.unitId);
    const { head, closing } = draft.content;
    const plan = {
      ...plainPlan,
      id: given.planId,
      provinceId: unit.provinceId,
      unitId: unit.id,
      kind: draft.kind satisfies PlanKind,
      purpose: draft.purpose satisfies PlanPurpose,
      title: head.subject,
      number: given.number,
      issuedOn: given.issuedOn,
      issuedBy: head.body,
      signer: given.signer,
      periodFrom: head.periodFrom,
      periodTo: head.periodTo,
      followsId: draft.followsId,
      body: reading.text,
      fileId: given.fileId ?? (await keepDocument(context, draft, unit, document)),
      confirmedBy: context.actor.personId,
      confirmedAt: context.clock(),
    };
    const items = draftItems(plan.id, draft.content, reading, context.newId);
    await createPlan(context.db, plan, items, unit, day);
    await insertRecipients(context.db, plan.id, closing.recipients, context.newId);
    await setDraftPlan(context.db, draft.id, plan.id);
    return { planId: plan.id, repeated: false };
  },
  audit: ({ draft, unit }, _, { planId, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: planId,
          detail: { draftId: draft.id, followsId: draft.followsId },
        },
};

/** Without a signed scan the plan's document is the one that was written, for all whom it binds. */
async function keepDocument(
  context: Parameters<(typeof issueDraft)["do"]>[0],
  draft: Draft,
  unit: Unit,
  bytes: Uint8Array,
): Promise<string> {
  const name = draftFileName({ ...draft, isIssued: true }, unit.name);
  const { id: fileId } = await keepFile(context, { unitId: unit.id, name, mediaType: docx, bytes });
  return fileId;
}

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Only a file that this person uploaded for this unit may become the plan's document. */
async function refuseStrangeFile(
  context: Parameters<(typeof issueDraft)["do"]>[0],
  fileId: string | undefined,
  unitId: string,
): Promise<void> {
  if (fileId === undefined) return;
  const file = await findFile(context.db, fileId);
  if (!file || file.unitId !== unitId || file.uploadedBy !== context.actor.personId)
    throw new Refusal({ file: "Tệp đính kèm không còn dùng được. Chọn lại tệp." });
}
