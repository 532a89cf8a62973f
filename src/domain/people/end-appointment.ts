import type { Command } from "#domain/command.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { endAppointments, listAppointments } from "./appointments.queries.ts";
import { endSessions, setPassword } from "./credentials.queries.ts";
import { mayAppoint } from "./person.policy.ts";
import { endedAppointment } from "./person.schema.ts";

/**
 * Ends what a person does for a unit, and signs them out everywhere; who then acts for no unit any more loses
 * the password too. What they did stays explainable. Nobody ends their own: a unit would be left to itself.
 */
export const endAppointment: Command<typeof endedAppointment, Unit, { ended: number }> = {
  name: "person.end-appointment",
  input: endedAppointment,
  load: ({ db, clock }, input) => getUnit(db, input.unitId, today(clock)),
  may: (actor, unit, input) => mayAppoint(actor, unit) && actor.personId !== input.personId,
  async do({ db, clock }, unit, { personId }) {
    const day = today(clock);
    const ended = await endAppointments(db, { personId, unitId: unit.id }, day);
    if (ended > 0) {
      const left = await listAppointments(db, personId, day);
      if (left.length === 0) await setPassword(db, personId, { hash: null, at: clock() });
      else await endSessions(db, personId);
    }
    return { ended };
  },
  audit: (unit, { personId }, { ended }) =>
    ended === 0 ? null : { unitId: unit.id, provinceId: unit.provinceId, subjectId: personId },
};
