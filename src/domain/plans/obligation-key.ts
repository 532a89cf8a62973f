import type { Duty } from "./duty.ts";

/** What a unit owes by a duty for a period, under one name for as long as it does, also after a duty is reworded. */
export const obligationKey = (
  duty: Pick<Duty, "id" | "replacesId">,
  unitId: string,
  periodId: string,
): string => `${duty.replacesId ?? duty.id} ${unitId} ${periodId}`;

/** That units below have not sent what a unit awaits of them: as letters to its coordinator remember it. */
export const belowKey = (duty: Pick<Duty, "id" | "replacesId">, unitId: string, periodId: string): string =>
  `below ${obligationKey(duty, unitId, periodId)}`;
