import type { Context } from "#domain/context.ts";

/** The units that the person is appointed to and may do this for, to choose from in a form. */
export function appointedUnits(
  { actor }: Pick<Context, "actor">,
  may: (actor: Context["actor"], unit: { readonly ancestors: readonly string[] }) => boolean,
): { readonly id: string; readonly name: string }[] {
  const units = new Map<string, string>();
  for (const { unitId, unitName, unitAncestors } of actor.appointments)
    if (may(actor, { ancestors: unitAncestors })) units.set(unitId, unitName);
  return [...units].map(([id, name]) => ({ id, name }));
}
