import type { Sector } from "./sector.ts";

/** The person at the other end, and for which units they act. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
  /** What the person watches over as a member of a steering committee. */
  readonly sectors?: readonly Sector[];
}

export const roles = ["administrator", "coordinator", "reporter", "leader", "clerk", "supervisor"] as const;
export type Role = (typeof roles)[number];

/** Those who do the work of a unit, or lead it. A clerk handles its papers, a supervisor reads what came of it. */
export const workingRoles = ["administrator", "coordinator", "reporter", "leader"] as const satisfies Role[];

export interface Appointment {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  /** From the nation down to the unit itself. */
  readonly unitAncestors: readonly string[];
  /** The unit is of the demonstration. */
  readonly demo?: boolean;
  /** Held for a colleague who is away, as their deputy; until is the last day (ISO). */
  readonly insteadOf?: { readonly name: string; readonly until: string };
}

export const roleNames = {
  administrator: "Quản trị",
  coordinator: "Đầu mối",
  reporter: "Người ghi số liệu",
  leader: "Lãnh đạo (xem)",
  clerk: "Văn thư",
  supervisor: "Giám sát (xem)",
} as const satisfies Record<Role, string>;

/** What a policy needs to know of a unit: itself and all above it, from the nation down. */
export interface Placed {
  readonly ancestors: readonly string[];
}

/** Acts in one of the roles for this unit or a unit above it. */
export function actsFor(actor: Actor, unit: Placed, among: readonly Role[]): boolean {
  return actor.appointments.some((a) => among.includes(a.role) && unit.ancestors.includes(a.unitId));
}

/** Acts in one of the roles for this very unit; `ancestors` end with the unit itself. */
export function actsAt(actor: Actor, unit: Placed, among: readonly Role[]): boolean {
  return actor.appointments.some((a) => among.includes(a.role) && unit.ancestors.at(-1) === a.unitId);
}

/** Sees what the own unit and those below it are at work on: their records, drafts and evidence. */
export function seesWork(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, workingRoles);
}

/** Sees the own unit and those below, their plans and progress, in any role. */
export function seesUnit(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, roles);
}

/** Sees what binds the own unit: plans of the own unit, below it, and of the units above it. */
export function seesPlanOf(actor: Actor, unit: Placed & { readonly id: string }): boolean {
  return seesUnit(actor, unit) || actor.appointments.some((a) => a.unitAncestors.includes(unit.id));
}
