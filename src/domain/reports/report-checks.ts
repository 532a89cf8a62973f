import { listOccurrences } from "#lib/calendar/occasions.ts";
import { formatDateRange } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { OutlineSection, YearlyOccasion } from "#domain/lists/lists.ts";
import { actionMonth } from "#domain/activities/ledger-amounts.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { Narrative } from "./report.ts";

/** Something to look at before a report is sent. */
export interface ReportCheck {
  /** unwritten: must be done before sending · look: worth knowing, and no hindrance */
  readonly kind: "unwritten" | "look";
  readonly text: string;
  /** The section that it is about. */
  readonly section: string | null;
}

/** What is still open in a report, in the order of the outline; nothing where all is well. */
export function checkReport(
  facts: ReportFacts,
  narrative: Narrative,
  { occasions }: { readonly occasions: readonly YearlyOccasion[] },
): ReportCheck[] {
  return [
    ...unwrittenSections(facts.outline, narrative).map((section) => ({
      kind: "unwritten" as const,
      text: `Chưa viết “${section.heading}”.`,
      section: section.code,
    })),
    ...figuresToLookAt(facts).map((text) => ({ kind: "look" as const, text, section: null })),
    ...comingActionMonth(facts, occasions).map((text) => ({ kind: "look" as const, text, section: null })),
  ];
}

/** Sections that must be written and are not. */
export function unwrittenSections(
  outline: readonly OutlineSection[],
  narrative: Narrative,
): OutlineSection[] {
  return outline.filter(
    ({ kind, required, code }) => kind === "narrative" && required && (narrative[code] ?? "").trim() === "",
  );
}

function figuresToLookAt({ targets, activities, silent }: ReportFacts): string[] {
  const texts: string[] = [];
  const unknown = targets.filter(
    ({ standing }) => standing === "no-data" || standing === "not-enough-ground",
  ).length;
  if (unknown > 0) texts.push(`${formatNumber(unknown)} chỉ tiêu chưa có hoặc chưa đủ số liệu.`);
  const bare = activities.activities - activities.withEvidence;
  if (bare > 0)
    texts.push(`${formatNumber(bare)}/${formatNumber(activities.activities)} hoạt động chưa có minh chứng.`);
  if (activities.attendance.uncounted > 0)
    texts.push(`${formatNumber(activities.attendance.uncounted)} hoạt động chưa ghi số người dự.`);
  if (activities.attendance.unknown > 0)
    texts.push(`${formatNumber(activities.attendance.unknown)} lượt người chưa rõ nữ hay nam.`);
  if (silent.length > 0) texts.push(`Chưa ghi nhận số liệu: ${silent.join(", ")}.`);
  return texts;
}

/** What the Action Month brings after the cut-off is in no figure of this report. */
function comingActionMonth({ cutOff, period }: ReportFacts, occasions: readonly YearlyOccasion[]): string[] {
  const month = occasions.find(({ code }) => code === actionMonth);
  const open = month ? listOccurrences(month, cutOff, period.to).filter(({ to }) => to > cutOff) : [];
  return open.map(
    ({ from, to }) =>
      `Tháng hành động (${formatDateRange(from, to)}) còn sau ngày chốt số liệu: kết quả phải báo cáo bổ sung.`,
  );
}
