import { formatDate, formatDateRange } from "#lib/calendar/format-dates.ts";
import { listOccurrences } from "#lib/calendar/occasions.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { actionMonth } from "#domain/activities/ledger-amounts.ts";
import type { YearlyOccasion } from "#domain/lists/lists.ts";
import type { ReportCheck } from "./report-check.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What the figures stand on: evidence, who is silent, what is estimated, what is not known. */
export function checkGround(facts: ReportFacts, occasions: readonly YearlyOccasion[]): ReportCheck[] {
  return [
    ...evidence(facts),
    ...silence(facts),
    ...missingEstimates(facts),
    ...unknowns(facts),
    ...daysLeftOut(facts, occasions),
  ];
}

type Kind = "ask" | "look";
const said = (kind: Kind, code: string, text: string): ReportCheck => ({ kind, code, text, section: null });

function evidence({
  activities: { activities, withEvidence },
  targets,
  unproven,
}: ReportFacts): ReportCheck[] {
  const bare = activities - withEvidence;
  const whole =
    bare > 0
      ? [
          said(
            "ask",
            "evidence:activities",
            `${formatNumber(bare)}/${formatNumber(activities)} hoạt động (${formatPercent(bare / activities, 0)}) chưa có minh chứng. Minh chứng đang ở đâu?`,
          ),
        ]
      : [];
  const titles = targets
    .filter(({ targetId }) => unproven.includes(targetId))
    .map(({ title }) => `“${title}”`);
  // Where nothing at all has evidence, that is said above.
  return titles.length === 0 || withEvidence === 0
    ? whole
    : [
        ...whole,
        said(
          "ask",
          "evidence:targets",
          `Chỉ tiêu có kết quả mà chưa có minh chứng nào: ${titles.join(", ")}.`,
        ),
      ];
}

function silence({ silent }: ReportFacts): ReportCheck[] {
  return silent.length === 0
    ? []
    : [
        said(
          "ask",
          `silent:${silent.length}`,
          `${formatNumber(silent.length)} đơn vị chưa ghi nhận số liệu: ${someOf(silent)}. Đã hỏi lại các đơn vị này chưa?`,
        ),
      ];
}

const mostNamed = 12;

function someOf(names: readonly string[]): string {
  const others = names.length - mostNamed;
  const named = names.slice(0, mostNamed).join(", ");
  return others > 0 ? `${named} và ${formatNumber(others)} đơn vị khác` : named;
}

function missingEstimates({ whole, estimates, cutOff }: ReportFacts): ReportCheck[] {
  const targets = estimates.filter(({ line }) => line.startsWith("target:"));
  const asked = targets.length > 0 ? targets : estimates;
  const [first, ...others] = asked.filter(({ estimated }) => estimated === null);
  if (whole || !first) return [];
  return [
    {
      kind: "ask",
      code: "estimates",
      section: null,
      line: first.line,
      text: `Số liệu mới đến ngày ${formatDate(cutOff)}, còn ${formatNumber(others.length + 1)}/${formatNumber(asked.length)} dòng chưa ghi ước cả kỳ.`,
    },
  ];
}

function unknowns({ targets, activities: { attendance } }: ReportFacts): ReportCheck[] {
  const unknown = targets.filter(
    ({ standing }) => standing === "no-data" || standing === "not-enough-ground",
  ).length;
  return [
    ...(unknown > 0
      ? [said("look", "unknown:targets", `${formatNumber(unknown)} chỉ tiêu chưa có hoặc chưa đủ số liệu.`)]
      : []),
    ...(attendance.uncounted > 0
      ? [said("look", "uncounted", `${formatNumber(attendance.uncounted)} hoạt động chưa ghi số người dự.`)]
      : []),
    ...(attendance.unknown > 0
      ? [said("look", "unknown:sex", `${formatNumber(attendance.unknown)} lượt người chưa rõ nữ hay nam.`)]
      : []),
  ];
}

/** What the Action Month brings after the cut-off is in no figure of this report. */
function daysLeftOut({ cutOff, period }: ReportFacts, occasions: readonly YearlyOccasion[]): ReportCheck[] {
  const month = occasions.find(({ code }) => code === actionMonth);
  const open = month ? listOccurrences(month, cutOff, period.to).filter(({ to }) => to > cutOff) : [];
  return open.map(({ from, to }) =>
    said(
      "look",
      "action-month",
      `Tháng hành động (${formatDateRange(from, to)}) còn sau ngày chốt số liệu: kết quả sẽ ở báo cáo bổ sung.`,
    ),
  );
}
