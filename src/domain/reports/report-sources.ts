import type { IsoDate } from "#lib/calendar/dates.ts";

/** Which reports a report was put together from, and which it could not wait for. */
export interface ReportSources {
  readonly taken: readonly SourceReport[];
  /** Units of which no report had been accepted: named, never counted as zero. */
  readonly missing: readonly MissingUnit[];
  /** The sha-256 of what was put together: the same reports, records and outline give the same. */
  readonly digest: string;
}

export interface SourceReport {
  readonly unitId: string;
  readonly unitName: string;
  readonly reportId: string;
  /** The version that had been accepted last. */
  readonly version: number;
  readonly factsDigest: string;
  /** The last day whose records are in it. */
  readonly cutOff: IsoDate;
}

export interface MissingUnit {
  readonly unitId: string;
  readonly unitName: string;
  /** Its kind, for "3.298/3.321 xã". */
  readonly kind: string;
}
