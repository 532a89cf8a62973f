import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { adjustFacts, staysPossible } from "./adjust-facts.ts";
import { findConsolidation, insertAdjustment, listAdjustments } from "./consolidations.queries.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { adjustReportInput } from "./report.schema.ts";
import { isOpen } from "./report.ts";

/** Lays a correction, with its reason, upon what was put together; the sum beneath stays as it was reported. */
export const adjustReport: Command<typeof adjustReportInput, LoadedReport, { readonly repeated: boolean }> = {
  name: "report.adjust",
  input: adjustReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { report }, { id, adjustmentId, ...said }) => {
    const { db, lists } = context;
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên số liệu không đổi nữa.");
    const consolidation = report.figuresFrom === "reports" ? await findConsolidation(db, id) : null;
    if (consolidation === null)
      throw new Refusal({ "": "Tổng hợp từ báo cáo cấp dưới trước khi điều chỉnh." });
    const kind = lists.activityKinds.find(({ code }) => code === said.kind);
    if (!kind) throw new Refusal({ kind: "Chọn loại trong danh sách." });
    if (said.field !== "amount" && !kind.needsParticipants)
      throw new Refusal({ field: `${kind.name} không có người dự; chỉ điều chỉnh được số lượng.` });
    const adjustment = { ...said, id: adjustmentId };
    const layer = [...(await listAdjustments(db, id)), adjustment];
    if (!staysPossible(adjustFacts(consolidation.facts, layer, lists)))
      throw new Refusal({ amount: "Trừ như vậy số còn lại nhỏ hơn 0. Xem lại số đã tổng hợp." });
    const at = context.clock();
    const isFirst = await insertAdjustment(db, {
      ...adjustment,
      reportId: id,
      by: context.actor.personId,
      at,
    });
    return { repeated: !isFirst };
  },
  audit: ({ report, unit }, { kind, level, field, amount }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { kind, level, field, amount },
        },
};
