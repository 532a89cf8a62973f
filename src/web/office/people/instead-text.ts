import type { Appointment } from "#domain/people/actor.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";

/** For whom a deputy stands in, and how long. */
export const insteadText = ({ name, until }: NonNullable<Appointment["insteadOf"]>): string =>
  `Thay ${name} đến hết ngày ${formatDate(until)}`;
