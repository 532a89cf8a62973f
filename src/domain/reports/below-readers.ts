import { type Actor, type Role, workingRoles } from "#domain/people/actor.ts";

/**
 * As what a person reads the reports from below a unit: as who receives or leads, as a member of its steering
 * committee who watches over some of them, or to supervise.
 */
export type BelowReader = "receiver" | "member" | "supervisor";

export interface ReadingBelow {
  readonly unitId: string;
  readonly as: BelowReader;
}

const receivers = ["coordinator", "leader", "administrator"] as const satisfies readonly Role[];

/** Below which of the person's units they read reports; of several ways at one unit, the one that sees the most. */
export function listReadingsBelow({
  appointments,
  sectors = [],
}: Pick<Actor, "appointments" | "sectors">): ReadingBelow[] {
  return [...Map.groupBy(appointments, ({ unitId }) => unitId)].flatMap(([unitId, held]): ReadingBelow[] => {
    const holds = (among: readonly Role[]) => held.some(({ role }) => among.includes(role));
    if (holds(receivers)) return [{ unitId, as: "receiver" }];
    if (holds(["supervisor"])) return [{ unitId, as: "supervisor" }];
    // A sector says whom to watch over; to open what they sent takes work for the unit (report.policy.ts).
    const isMember = sectors.some((sector) => sector.unitId === unitId) && holds(workingRoles);
    return isMember ? [{ unitId, as: "member" }] : [];
  });
}
