import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { outlineCodeOf } from "#domain/outlines/outline-of-duty.ts";
import { resolveOutline } from "#domain/outlines/resolve-outline.ts";
import { Problem } from "#domain/problem.ts";
import { cutOffDay } from "#domain/progress/due-periods.ts";
import { today } from "#domain/today.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { isOpen, type Narrative } from "./report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { writeNarrativeInput } from "./report.schema.ts";
import { setNarrative } from "./reports.queries.ts";

interface Written {
  readonly changedAt: Date;
  /** How many sections changed. */
  readonly sections: number;
}

/** Writes sections of a draft. What somebody else saved meanwhile is never overwritten unseen. */
export const writeNarrative: Command<typeof writeNarrativeInput, LoadedReport, Written> = {
  name: "report.write",
  input: writeNarrativeInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { report, unit, duty, plan, period }, { changedAt, sections }) => {
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên không sửa được nữa.");
    const { lists } = context;
    const outline = await resolveOutline(context.db, lists, {
      code: outlineCodeOf(duty, lists.reportOutlines),
      unit,
      planUnitId: plan.unitId,
    });
    const known = outline.sections.filter(({ kind }) => kind === "narrative");
    const strange = Object.keys(sections).find((code) => !known.some((section) => section.code === code));
    if (strange !== undefined)
      throw new Refusal({ "": "Đề cương vừa được sửa. Mở lại báo cáo rồi viết tiếp." });

    const narrative = withSections(report.narrative, sections);
    const changed = changedSections(report.narrative, narrative);
    // Saving the same again changes nothing, whoever saved it first.
    if (changed.length === 0) return { changedAt: report.changedAt, sections: 0 };
    if (report.changedAt.getTime() !== Date.parse(changedAt)) throw new Problem("changed-meanwhile");
    const at = laterThan(report.changedAt, context.clock());
    await setNarrative(context.db, report.id, {
      narrative,
      cutOff: cutOffDay(period, today(context.clock)),
      at,
    });
    return { changedAt: at, sections: changed.length };
  },
  audit: ({ report, unit }, _, { sections }) =>
    sections === 0
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: report.id, detail: { sections } },
};

/** A section emptied is a section gone. */
function withSections(before: Narrative, sections: Readonly<Record<string, string | undefined>>): Narrative {
  return Object.fromEntries(
    Object.entries({ ...before, ...sections }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

function changedSections(before: Narrative, after: Narrative): string[] {
  const codes = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...codes].filter((code) => before[code] !== after[code]);
}

/** Two changes within one tick of the clock are still two. */
function laterThan(before: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), before.getTime() + 1));
}
