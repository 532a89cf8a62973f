import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import type { YearlyOccasion } from "#domain/lists/lists.ts";
import { answersDuty } from "./answers-duty.ts";
import { isAskedOn, supplementOf, type AskedSupplement } from "./asked-supplement.ts";
import type { CollectedReports } from "./list-collected.ts";
import type { OwnReport } from "./list-reports.ts";
import type { ReportHead } from "./reports.queries.ts";

interface Looking {
  readonly heads: readonly ReportHead[];
  readonly occasions: readonly YearlyOccasion[];
  readonly asOf: IsoDate;
}

type Main = Pick<OwnReport, "duty" | "period" | "unitId" | "report">;

interface Following {
  readonly asked: AskedSupplement | null;
  readonly report: ReportHead | null;
}

/** The supplements that follow reports of a unit: those asked for by now, and those that were begun. */
export function supplementsTo(mains: readonly OwnReport[], looking: Looking): OwnReport[] {
  return mains.flatMap((main) => {
    const following = findFollowing(main, looking);
    if (!following) return [];
    const due = following.asked?.due ?? null;
    const daysLeft = due === null ? null : daysBetween(looking.asOf, due);
    return [{ ...main, part: "supplement" as const, due, daysLeft, report: following.report }];
  });
}

/** Of those below that owe a supplement, who has sent it; of a report that nobody has to supplement, nothing. */
export function supplementsCollected(
  mains: readonly CollectedReports[],
  looking: Looking,
): CollectedReports[] {
  return mains.flatMap((collected) => {
    const owing = collected.senders.flatMap((sender) => {
      const following = findFollowing({ ...collected, ...sender }, looking);
      return following
        ? [{ sender: { ...sender, report: following.report }, due: following.asked?.due ?? null }]
        : [];
    });
    const [first] = owing;
    return first
      ? [
          {
            ...collected,
            part: "supplement" as const,
            due: first.due,
            senders: owing.map(({ sender }) => sender),
          },
        ]
      : [];
  });
}

function findFollowing(
  { duty, period, unitId, report: main }: Main,
  { heads, occasions, asOf }: Looking,
): Following | null {
  const asked = supplementOf(duty, period, main, occasions);
  const report =
    heads.find(
      (head) =>
        head.part === "supplement" &&
        head.unitId === unitId &&
        head.period === period.id &&
        answersDuty(head, duty),
    ) ?? null;
  return report !== null || isAskedOn(asked, asOf) ? { asked, report } : null;
}
