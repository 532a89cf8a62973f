import type { PlanItems } from "./create-plan.ts";
import { matchFollowed, nearest, sharedWords } from "./match-followed.ts";
import type { Duty } from "./duty.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import type { Target } from "./target.ts";
import type { Task } from "./task.ts";

/** The items of a plan that another may carry on. */
export interface Followable {
  readonly targets: readonly Target[];
  readonly tasks: readonly Pick<Task, "id" | "title" | "nationalGroups" | "parentId">[];
  readonly occasions: readonly Pick<PlanOccasion, "id" | "from" | "to">[];
  readonly duties: readonly Pick<Duty, "id" | "kind" | "every">[];
}

/**
 * Points each item to the one of the followed plan that it carries on: targets as the person chose, or else by
 * what they count; tasks by their words; occasions by their days; duties by what is sent how often.
 * @param asked was the person asked which target each carries on? Then none chosen is none.
 */
export function followItems(items: PlanItems, followed: Followable, asked: boolean): PlanItems {
  const proposed = matchFollowed(items.targets, followed.targets);
  const known = new Set(followed.targets.map(({ id }) => id));
  return {
    ...items,
    targets: items.targets.map((target, at) => {
      const chosen = asked && (target.followsId === null || known.has(target.followsId));
      return chosen ? target : { ...target, followsId: proposed[at]?.id ?? null };
    }),
    tasks: items.tasks.map((task) => ({ ...task, followsId: followedTask(task, followed.tasks) })),
    occasions: items.occasions.map((occasion) => ({
      ...occasion,
      followsId:
        followed.occasions.find((one) => one.from === occasion.from && one.to === occasion.to)?.id ?? null,
    })),
    duties: items.duties.map((duty) => ({
      ...duty,
      followsId:
        followed.duties.find((one) => one.kind === duty.kind && one.every === duty.every)?.id ?? null,
    })),
  };
}

/** Plans re-word what they carry on, but a heading keeps most of its words. */
const leastShared = 0.4;

function followedTask(task: Task, candidates: Followable["tasks"]): string | null {
  const score = (other: Followable["tasks"][number]) => {
    const sameRank = (task.parentId === null) === (other.parentId === null);
    const sameGroup = task.nationalGroups.some((group) => other.nationalGroups.includes(group));
    return sharedWords(task.title, other.title) + (sameRank ? 0.1 : -0.1) + (sameGroup ? 0.1 : 0);
  };
  return nearest(candidates, score, leastShared)?.id ?? null;
}
