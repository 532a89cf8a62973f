import type { Command } from "#domain/command.ts";
import { resolveOutline } from "#domain/outlines/resolve-outline.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { type ContributionChoices, takenInto } from "./contributions.ts";
import { listContributionsTo } from "./list-contributions-to.ts";
import { laterThan } from "./later-than.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { decideContributionInput, longestSection } from "./report.schema.ts";
import { outlineOfPart } from "./report-outline.ts";
import { isOpen, type Narrative } from "./report.ts";
import { setContributions } from "./contributions.queries.ts";

/** Takes the words of a unit below into the own text, keeps them to be printed as theirs, or drops them. */
export const decideContribution: Command<
  typeof decideContributionInput,
  LoadedReport,
  { readonly repeated: boolean }
> = {
  name: "report.decide-contribution",
  input: decideContributionInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, loaded, { source, choice, section }) => {
    const { report, unit, duty, plan } = loaded;
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên không sửa được nữa.");
    const words = (await listContributionsTo(context, loaded)).find((one) => one.source === source);
    if (!words) throw new Problem("not-found", "Không tìm thấy phần viết này của đơn vị.");
    // A double click takes the words once.
    if (words.choice === choice) return { repeated: true };
    const { [source]: _, ...others } = report.contributions;
    const choices: ContributionChoices =
      choice === "open" ? others : { ...others, [source]: { version: words.version, choice } };
    const into = section ?? words.section;
    const { sections } = await resolveOutline(context.db, context.lists, {
      code: outlineOfPart(report.part, duty, context.lists),
      unit,
      planUnitId: plan.unitId,
    });
    const own = sections.find(({ code }) => code === into);
    if (choice === "taken" && own?.kind !== "narrative")
      throw new Refusal({ "": "Đề cương vừa được sửa. Mở lại báo cáo rồi làm tiếp." });
    const narrative: Narrative =
      choice === "taken"
        ? { ...report.narrative, [into]: takenInto(report.narrative[into] ?? "", words) }
        : report.narrative;
    if ((narrative[into] ?? "").length > longestSection)
      throw new Refusal({ [`sections.${into}`]: "Phần này đã dài quá. Rút ngắn rồi đưa thêm vào." });
    await setContributions(context.db, report.id, {
      choices,
      narrative,
      at: laterThan(report.changedAt, context.clock()),
    });
    return { repeated: false };
  },
  audit: ({ report, unit }, { source, choice }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { source, choice },
        },
};
