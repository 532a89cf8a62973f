import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { PlanLegalBasis } from "#domain/plans/plan-legal-basis.ts";
import type { PlanOccasion } from "#domain/plans/plan-occasion.ts";
import type { PlanPassage } from "#domain/plans/plan-passage.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import { taskTree, type Task, type TaskBranch } from "#domain/plans/task.ts";
import type { Unit } from "#domain/units/unit.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import { formatDateInWords } from "#lib/calendar/format-dates.ts";
import { adaptTarget, bindableCodes } from "./adapt-target.ts";
import type { DraftContent, DraftDuty, DraftTask } from "./draft.schema.ts";
import { unended } from "./ended.ts";

/** The plan that a draft carries on, and what of it was chosen. */
export interface Followed {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly occasions: readonly PlanOccasion[];
  readonly duties: readonly Duty[];
  readonly passages: readonly PlanPassage[];
  readonly legalBases: readonly PlanLegalBasis[];
}

type Parts = Pick<DraftContent, "bases" | "aims" | "targets" | "tasks" | "occasions" | "duties" | "funding">;

/** Who drafts, and what it needs to make its own of what the level above asks. */
export interface Drafter {
  readonly unit: Pick<Unit, "id" | "level" | "kind" | "name">;
  /** As sentences name it: "Ủy ban nhân dân xã Suối Hoa". */
  readonly body: string;
  readonly lists: Pick<Lists, "unitGroups" | "unitKinds">;
  /** Today, an ISO day. */
  readonly day: string;
}

/**
 * What one's own plan begins with: what was chosen of the plan followed, each item pointing to it, its legal bases
 * and itself as a basis. What only the level above knows (who leads there) is left open.
 */
export function proposeParts(followed: Followed, drafter: Drafter): Parts {
  const said = (kind: PlanPassage["kind"]) =>
    followed.passages.filter((passage) => passage.kind === kind).map(({ quote }) => withoutMark(quote));
  return {
    bases: [...followed.legalBases.map(({ quote }) => `Căn cứ ${unended(quote)}`), basisOf(followed.plan)],
    aims: {
      objectives: said("objective"),
      requirements: said("requirement"),
      audiences: said("audience"),
      contents: said("content"),
    },
    targets: followed.targets.map((target) => adaptTarget(target, followed.plan, drafter)),
    tasks: taskTree(followed.tasks).flatMap((branch) => draftTasks(branch, 0)),
    occasions: followed.occasions.map(({ id, name, from, to, year }) => ({
      followsId: id,
      name,
      from,
      to,
      year,
    })),
    // Nobody below an agency or a school reports to it.
    duties: drafter.unit.level === "leaf" ? [] : followed.duties.map((duty) => draftDuty(duty, drafter)),
    funding: said("funding"),
  };
}

/** "Căn cứ Kế hoạch số 118/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh … về …": cited whole, once. */
export function basisOf(
  plan: Pick<Plan, "kind" | "number" | "issuedOn" | "issuedBy" | "unitName" | "title">,
): string {
  const type = plan.kind === "decision" ? "Quyết định" : plan.kind === "guidance" ? "Công văn" : "Kế hoạch";
  return [
    `Căn cứ ${type}`,
    plan.number === null ? "" : `số ${plan.number}`,
    plan.issuedOn === null ? "" : formatDateInWords(plan.issuedOn),
    `của ${plan.issuedBy ?? plan.unitName}`,
    about(plan.title),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function about(title: string): string {
  const subject = unended(title).replace(/^(?:kế hoạch|quyết định)\s+/iu, "");
  const first = lowerFirst(subject);
  return /^(?:về|triển khai|thực hiện|ban hành|hướng dẫn|truyền thông|tuyên truyền|tổ chức|hưởng ứng)(?!\p{L})/u.test(
    first,
  )
    ? first
    : `về ${first}`;
}

/** The draft's list has three levels; what lies deeper stands on the third. */
function draftTasks({ children, ...task }: TaskBranch, depth: number): DraftTask[] {
  const own: DraftTask = {
    followsId: task.id,
    depth: Math.min(2, depth),
    title: unended(task.title),
    lead: null,
    partners: null,
    due: task.due,
    nationalGroups: [...task.nationalGroups],
  };
  return [own, ...children.flatMap((child) => draftTasks(child, depth + 1))];
}

/** What the units below send to the level above, they now send to the unit that drafts. A day that is over is none. */
function draftDuty(duty: Duty, { unit, body, lists, day }: Drafter): DraftDuty {
  const isOver = duty.due !== null && isIsoDate(duty.due) && duty.due <= day;
  return {
    followsId: duty.id,
    kind: duty.kind,
    title: duty.title,
    sender: "Các cơ quan, đơn vị",
    receiver: body,
    senderKinds: duty.senderKinds.filter((code) => bindableCodes(lists, unit.level).has(code)),
    due: isOver ? null : duty.due,
    inclusive: duty.inclusive,
    every: duty.every,
  };
}

function withoutMark(quote: string): string {
  return quote.replace(/^(?:[-–+•*]|\d{1,2}\.|[a-zđ]\))\s+/u, "");
}
