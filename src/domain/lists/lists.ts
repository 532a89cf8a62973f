import type { SpecialDay } from "#lib/calendar/working-days.ts";
import type { AmountUnit } from "./amount-units.ts";

/**
 * The reference lists: what officials correct from year to year without touching code. They are read from
 * db/reference/*.csv at start and passed about as plain data, so that rules stay pure and browser-safe.
 */
export interface Lists {
  /** What a target can bind; a kind of unit belongs to any number of groups. */
  readonly unitGroups: readonly Item[];
  readonly unitKinds: readonly UnitKind[];
  readonly activityGroups: readonly Item[];
  readonly activityKinds: readonly ActivityKind[];
  readonly measures: readonly Measure[];
  readonly channels: readonly Channel[];
  readonly audiences: readonly Item[];
  readonly topicFields: readonly Item[];
  readonly topics: readonly Topic[];
  /** The documents that each topic cites. */
  readonly topicLaws: readonly TopicLaw[];
  readonly languages: readonly Item[];
  readonly moneySources: readonly Item[];
  /** The seven groups of the national programme, in its order. */
  readonly taskGroups: readonly Item[];
  readonly occasions: readonly YearlyOccasion[];
  readonly holidays: readonly SpecialDay[];
  /** Levels and offices that are gone, for warnings about plans that name them. */
  readonly vanishedSubjects: readonly VanishedSubject[];
  /** Sections of reports, in the order in which they are printed. */
  readonly reportOutlines: readonly OutlineSection[];
  /** Where each province lies on the map of equal tiles. */
  readonly provinceTiles: readonly ProvinceTile[];
}

/** Columns and rows from 0, to the right and down. */
export interface ProvinceTile {
  /** The official code of the province. */
  readonly province: string;
  readonly column: number;
  readonly row: number;
  /** Its name, short enough for a tile. */
  readonly label: string;
}

export interface Item {
  readonly code: string;
  readonly name: string;
}

export const unitLevels = ["nation", "province", "district", "commune", "leaf"] as const;
export type UnitLevel = (typeof unitLevels)[number];

export interface UnitKind extends Item {
  readonly level: UnitLevel;
  /** Levels of the unit directly above; none for the nation. */
  readonly within: readonly UnitLevel[];
  /** Codes of unit groups: agency, school, village … */
  readonly countsAs: readonly string[];
  /** The last day on which such a unit could be set up (ISO); null while it can. */
  readonly until: string | null;
  readonly description: string | null;
}

export interface ActivityKind extends Item {
  /** A code of the activity groups. */
  readonly group: string;
  /** The measures it feeds in the ledger, the main one first; empty for kinds that feed none. */
  readonly measures: readonly string[];
  readonly amountUnit: AmountUnit;
  readonly needsParticipants: boolean;
  /** Counted by quantity (tin, bài; phút; bản …) and not by the occurrence. */
  readonly needsQuantity: boolean;
  readonly description: string | null;
}

export interface Measure extends Item {
  readonly amountUnit: AmountUnit;
  readonly fedBy: "activity" | "plan" | "register" | "media" | "survey";
  /** The written definition, which a province may replace. */
  readonly description: string;
}

export interface Channel extends Item {
  /** One of the eight kinds of grass-roots information (Nghị định 49/2024/NĐ-CP). */
  readonly grassroots: boolean;
  readonly legalBasis: string | null;
}

export interface Topic extends Item {
  /** A code of the topic fields. */
  readonly field: string;
  /** Codes of audiences; none: for everybody. */
  readonly audiences: readonly string[];
}

export interface TopicLaw {
  /** A code of the topics. */
  readonly topic: string;
  /** A code of db/reference/laws.csv. */
  readonly law: string;
  /** "Điều 12 khoản 1"; null for the whole document. */
  readonly provision: string | null;
}

export interface VanishedSubject extends Item {
  /** Ways of writing it, any punctuation between the words. */
  readonly words: readonly string[];
  /** The first day without it (ISO). */
  readonly goneFrom: string;
  /** What took over its duties. */
  readonly successor: string;
  readonly instrument: string | null;
  /** false where nobody has seen it in a document yet. */
  readonly verified: boolean;
}

export interface YearlyOccasion extends Item {
  /** MM-DD, both within. */
  readonly from: string;
  readonly to: string;
  /** false where nobody has seen it in a document yet. */
  readonly verified: boolean;
}

/** A section of a report: what people write, or what is filled in from the figures. */
export interface OutlineSection {
  readonly code: string;
  /** Which outline it is a section of: "annual-report". */
  readonly outline: string;
  /** "I", "V.1"; null where it goes on with the section above and its heading is not printed. */
  readonly number: string | null;
  readonly heading: string;
  readonly kind: OutlineSectionKind;
  /** For whoever writes it. */
  readonly hint: string | null;
  /** Must be written before the report is sent. */
  readonly required: boolean;
}

export const outlineSectionKinds = [
  "heading",
  "narrative",
  "results-table",
  "estimates",
  "previous",
  "chart",
  "activities-table",
  "tasks",
  "money",
  "gaps",
  "contributions",
] as const;
export type OutlineSectionKind = (typeof outlineSectionKinds)[number];

/** The name of a code, or the code itself where a list has lost it since. */
export function nameOf(list: readonly Item[], code: string | null | undefined): string {
  return list.find((item) => item.code === code)?.name ?? code ?? "";
}

/** The unit kinds that belong to any of these codes, each a kind or a group of kinds. */
export function kindsOf(lists: Pick<Lists, "unitKinds">, codes: readonly string[]): string[] {
  return lists.unitKinds
    .filter((kind) => codes.includes(kind.code) || kind.countsAs.some((group) => codes.includes(group)))
    .map((kind) => kind.code);
}
