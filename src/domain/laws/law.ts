import type { IsoDate } from "#lib/calendar/dates.ts";

/** Kinds of documents, in the order in which the register shows them. */
export const lawKindNames = {
  constitution: "Hiến pháp",
  code: "Bộ luật",
  law: "Luật",
  ordinance: "Pháp lệnh",
  resolution: "Nghị quyết",
  decree: "Nghị định",
  circular: "Thông tư",
  decision: "Quyết định",
  directive: "Chỉ thị",
  conclusion: "Kết luận",
  plan: "Kế hoạch",
  letter: "Công văn",
  treaty: "Điều ước, văn kiện quốc tế",
  other: "Văn bản khác",
} as const;

export type LawKind = keyof typeof lawKindNames;
export const lawKinds = Object.keys(lawKindNames) as readonly LawKind[];

/** What names a document wherever it is linked to. */
export interface LawHead {
  readonly id: string;
  readonly kind: LawKind;
  /** Số, ký hiệu; null for treaties and for what is known by name alone. */
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: IsoDate | null;
}

/** A document as the register knows it. */
export interface Law extends LawHead {
  /** Of db/reference/laws.csv; null for one added on the site. */
  readonly code: string | null;
  readonly issuer: string | null;
  /** Where only the year of issue is known, or that of `issuedOn`. */
  readonly issuedYear: number | null;
  readonly inForceFrom: IsoDate | null;
  /** Hết hiệu lực từ ngày: the first day on which it no longer holds. */
  readonly endsOn: IsoDate | null;
  readonly source: string | null;
  readonly verifiedOn: IsoDate | null;
  /** Held against the document; false: "chưa xác minh". */
  readonly sure: boolean;
  readonly note: string | null;
  readonly replacedBy: readonly LawLink[];
  readonly amendedBy: readonly LawLink[];
}

export interface LawLink {
  readonly by: string;
  /** The first day on which the other holds in its place, or changes it; null where nobody has found it out. */
  readonly from: IsoDate | null;
}

/** Kinds that people cite by name rather than by number. */
export const namedKinds: ReadonlySet<LawKind> = new Set([
  "treaty",
  "constitution",
  "code",
  "law",
  "ordinance",
]);

/** As people say it: "Nghị định 125/2021/NĐ-CP", "Luật Đất đai năm 2024". */
export function citeLaw({ kind, number, title }: LawHead): string {
  return number === null || namedKinds.has(kind) ? title : `${lawKindNames[kind]} ${number}`;
}

/** With its number wherever it has one: "Luật 31/2024/QH15". */
export function numberedName({ kind, number }: LawHead): string {
  return number === null ? lawKindNames[kind] : `${lawKindNames[kind]} ${number}`;
}
