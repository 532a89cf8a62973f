import type { CommandContext } from "#domain/context.ts";
import { listOutlineChoices } from "#domain/outlines/outline-choices.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Unit } from "#domain/units/unit.ts";

/** @throws Refusal at "outline" for one that duties of the unit's plans cannot name */
export async function refuseUnknownOutline(
  { db, lists }: CommandContext,
  unit: Pick<Unit, "ancestors">,
  { outline }: { readonly outline: string | null },
): Promise<void> {
  if (outline === null) return;
  const choices = await listOutlineChoices(db, lists, unit);
  if (choices.every(({ code }) => code !== outline))
    throw new Refusal({ outline: "Chọn một đề cương trong danh sách." });
}
