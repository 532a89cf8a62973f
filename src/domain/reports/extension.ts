import type { IsoDate } from "#lib/calendar/dates.ts";

/** Gia hạn: a unit asks for a later last day of one report; whoever receives it grants a day or refuses. */
export interface Extension {
  readonly id: string;
  readonly unitId: string;
  readonly dutyId: string;
  /** Id of the report's period. */
  readonly period: string;
  /** The last day in time when it was asked. */
  readonly due: IsoDate;
  readonly askedUntil: IsoDate;
  readonly reason: string;
  readonly askedAt: Date;
  readonly decision: "granted" | "refused" | null;
  /** The day granted, which need not be the one asked for; null where none was. */
  readonly grantedUntil: IsoDate | null;
  readonly remark: string | null;
  readonly decidedAt: Date | null;
}

/** Which report it is about. */
export interface ReportAsked {
  readonly dutyId: string;
  readonly unitId: string;
  readonly period: string;
}
