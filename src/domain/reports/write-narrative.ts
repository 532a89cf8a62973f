import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { resolveOutline } from "#domain/outlines/resolve-outline.ts";
import { Problem } from "#domain/problem.ts";
import { cutOffDay } from "#domain/progress/due-periods.ts";
import { today } from "#domain/today.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { laterThan } from "./later-than.ts";
import { outlineOfPart } from "./report-outline.ts";
import { isOpen } from "./report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { writeNarrativeInput } from "./report.schema.ts";
import { setNarrative } from "./reports.queries.ts";

interface Written {
  readonly changedAt: Date;
  /** How many sections and estimates changed. */
  readonly sections: number;
}

/** Writes sections of a draft. What somebody else saved meanwhile is never overwritten unseen. */
export const writeNarrative: Command<typeof writeNarrativeInput, LoadedReport, Written> = {
  name: "report.write",
  input: writeNarrativeInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { report, unit, duty, plan, period }, { changedAt, sections, estimates }) => {
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên không sửa được nữa.");
    const outline = await resolveOutline(context.db, context.lists, {
      code: outlineOfPart(report.part, duty, context.lists),
      unit,
      planUnitId: plan.unitId,
    });
    const known = outline.sections.filter(({ kind }) => kind === "narrative");
    const strange = Object.keys(sections).find((code) => !known.some((section) => section.code === code));
    if (strange !== undefined)
      throw new Refusal({ "": "Đề cương vừa được sửa. Mở lại báo cáo rồi viết tiếp." });

    const narrative = withEntries(report.narrative, sections);
    const estimated = withEntries(report.estimates, estimates);
    const changed = [
      ...changedKeys(report.narrative, narrative),
      ...changedKeys(report.estimates, estimated),
    ];
    // Saving the same again changes nothing, whoever saved it first.
    if (changed.length === 0) return { changedAt: report.changedAt, sections: 0 };
    if (report.changedAt.getTime() !== Date.parse(changedAt)) throw new Problem("changed-meanwhile");
    const at = laterThan(report.changedAt, context.clock());
    await setNarrative(context.db, report.id, {
      narrative,
      estimates: estimated,
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

/** A section or a line emptied is gone. */
function withEntries<Value>(
  before: Readonly<Record<string, Value>>,
  said: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries({ ...before, ...said }).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined,
    ),
  );
}

function changedKeys<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => before[key] !== after[key]);
}
