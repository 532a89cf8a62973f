import type { Duty } from "./duty.ts";

/** A supplement is owed under a name of its own, beside the report that it follows. */
type Part = "main" | "supplement";

/** What a unit owes by a duty for a period, under one name for as long as it does, also after a duty is reworded. */
export const obligationKey = (
  duty: Pick<Duty, "id" | "replacesId">,
  unitId: string,
  periodId: string,
  part: Part = "main",
): string => `${duty.replacesId ?? duty.id} ${unitId} ${periodId}${part === "main" ? "" : ` ${part}`}`;

/** That units below have not sent what a unit awaits of them: as letters to its coordinator remember it. */
export const belowKey = (...of: Parameters<typeof obligationKey>): string => `below ${obligationKey(...of)}`;
