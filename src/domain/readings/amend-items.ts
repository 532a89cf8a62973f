import type { Lists } from "#domain/lists/lists.ts";
import { pairWordings, type Amendable, type AmendableKind, type WordingPair } from "./pair-wordings.ts";
import type { Wording } from "#domain/plans/plan.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { settingsOf } from "#domain/plans/duty-settings.ts";
import type { Task } from "#domain/plans/task.ts";
import { changesOf, type Change } from "./wording-changes.ts";

/** What an amendment does to a plan: rows to add, and ids of the wordings that end the day before. */
export interface AmendedItems extends Amendable {
  readonly ended: Readonly<Record<AmendableKind, readonly string[]>>;
}

interface Amending {
  readonly amendmentId: string;
  /** ISO day. */
  readonly from: string;
  /** Ids of items that the amended document no longer has and that end with it. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * The amended document held against the plan as it is worded now: what it words anew takes the place of the old
 * wording from that day, what is new is added, what was dropped ends. What it says word for word stays as it is.
 */
export function amendItems(
  now: Amendable,
  plan: Amendable,
  amending: Amending,
  lists: Pick<Lists, "measures" | "unitGroups" | "unitKinds">,
): AmendedItems {
  const targets = amend(pairWordings.targets(now.targets, plan.targets), amending, (before, item) =>
    changesOf.target(before, item, lists),
  );
  const tasks = amend(pairWordings.tasks(now.tasks, plan.tasks), amending, changesOf.task);
  const occasions = amend(
    pairWordings.occasions(now.occasions, plan.occasions),
    amending,
    changesOf.occasion,
  );
  const duties = amend(pairWordings.duties(now.duties, plan.duties), amending, changesOf.duty);
  const responsibilities = amend(
    pairWordings.responsibilities(now.responsibilities, plan.responsibilities),
    amending,
    changesOf.responsibility,
  );
  const ended = (kind: AmendableKind, replaced: readonly string[]) => [
    ...replaced,
    ...plan[kind].map(({ id }) => id).filter((id) => amending.dropped.has(id) && !replaced.includes(id)),
  ];
  return {
    targets: targets.added,
    tasks: underStanding(tasks.added, tasks.standing),
    occasions: occasions.added,
    duties: withSettings(duties.added, plan.duties),
    responsibilities: responsibilities.added,
    ended: {
      targets: ended("targets", targets.replaced),
      tasks: ended("tasks", tasks.replaced),
      occasions: ended("occasions", occasions.replaced),
      duties: ended("duties", duties.replaced),
      responsibilities: ended("responsibilities", responsibilities.replaced),
    },
  };
}

/** What people settled of a duty holds for its new wording too; what a report is about, only where it stays one. */
function withSettings(added: readonly Duty[], before: readonly Duty[]): Duty[] {
  return added.map((duty) => {
    const replaced = before.find(({ id }) => id === duty.replacesId);
    if (!replaced) return duty;
    const settings = settingsOf(replaced);
    return { ...duty, ...settings, covers: duty.every === null ? settings.covers : null };
  });
}

interface Amended<Item> {
  readonly added: Item[];
  readonly replaced: string[];
  /** Items of the document that stand as they stood, by their new id. */
  readonly standing: ReadonlyMap<string, string>;
}

function amend<Item extends Wording & { readonly id: string }>(
  pairs: readonly WordingPair<Item>[],
  { amendmentId, from }: Amending,
  changes: (before: Item, now: Item) => readonly Change[],
): Amended<Item> {
  const added: Item[] = [];
  const replaced: string[] = [];
  const standing = new Map<string, string>();
  for (const { item, before } of pairs) {
    if (before !== null && changes(before, item).length === 0) {
      standing.set(item.id, before.id);
      continue;
    }
    if (before !== null) replaced.push(before.id);
    added.push({ ...item, amendmentId, validFrom: from, replacesId: before?.id ?? null });
  }
  return { added, replaced, standing };
}

/** A new task under one that stayed belongs under the row that stayed. */
function underStanding(tasks: readonly Task[], standing: ReadonlyMap<string, string>): Task[] {
  return tasks.map((task) =>
    task.parentId === null ? task : { ...task, parentId: standing.get(task.parentId) ?? task.parentId },
  );
}
