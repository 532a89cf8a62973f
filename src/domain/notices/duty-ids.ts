import type { Duty } from "#domain/plans/duty.ts";

/** The duty by which reports and notices go, however often it was reworded: the one first written, or its last. */
export const dutyIdsOf = ({ id, replacesId }: Pick<Duty, "id" | "replacesId">): string[] =>
  replacesId === null ? [id] : [id, replacesId];
