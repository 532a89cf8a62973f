/** What a person wants to be told by letter and by the own calendar. */
export interface NoticeChoices {
  /** One letter in the morning, of what is new. */
  readonly digest: boolean;
  /** So many days before a due day; the day itself and those after it are always told. */
  readonly daysBefore: readonly number[];
  /** What the coordinator of a unit above writes. */
  readonly fromAbove: boolean;
}

/** The days that can be chosen. */
export const offeredDays = [14, 7, 3, 1] as const;

/** For whoever has chosen nothing: giving an address is wish enough. */
export const usualChoices: NoticeChoices = { digest: true, daysBefore: [7, 3, 1], fromAbove: true };
