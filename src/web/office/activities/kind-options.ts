import type { Lists } from "#domain/lists/lists.ts";

/** Kinds under the names of their groups; those the unit records most stand first, under a heading of their own. */
export function kindOptions(
  lists: Pick<Lists, "activityKinds" | "activityGroups">,
  usual: readonly string[],
) {
  const often = usual.flatMap((code) => lists.activityKinds.filter((kind) => kind.code === code));
  const others = lists.activityGroups.flatMap((group) =>
    lists.activityKinds
      .filter((kind) => kind.group === group.code && !often.includes(kind))
      .map((kind) => ({ value: kind.code, label: kind.name, group: group.name })),
  );
  return [...often.map((kind) => ({ value: kind.code, label: kind.name, group: "Hay ghi" })), ...others];
}
