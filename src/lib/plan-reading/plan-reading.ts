/**
 * One administrative document read into a structured plan: what `lantoa read FILE --json` prints. Browser-safe.
 * Every item quotes the passage it comes from and says where it stands, so that a person can confirm or correct it.
 */
export interface PlanReading {
  /** The document's text as read. All places count UTF-16 code units in it. */
  text: string;
  document: DocumentReading;
  scope: Scope;
  legalBases: LegalBasis[];
  targets: Target[];
  tasks: Task[];
  occasions: Occasion[];
  duties: Duty[];
  responsibilities: Responsibility[];
  objectives: Quote[];
  requirements: Quote[];
  audiences: Quote[];
  contents: Quote[];
  funding: Quote[];
  warnings: Warning[];
}

/** The passage an item was read from: `quote` is the text between the two places with white space folded. */
export interface Quote {
  /** At most 1,200 code units. */
  quote: string;
  at: [from: number, to: number];
  /** 0 to 1, where it is not simply as printed. */
  confidence?: number;
}

export type DocumentKind = "plan" | "decision" | "guidance" | "directive" | "report" | "article" | "other";

export interface DocumentReading {
  kind: DocumentKind;
  /** Số, ký hiệu as printed, without blanks; null where the page leaves it blank or has none. */
  number: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as much as the page says. */
  issuedOn: string | null;
  issuedAt: string | null;
  issuer: string | null;
  /** Trích yếu. */
  subject: string | null;
  signer: Signer | null;
  recipients: string[];
}

export interface Signer {
  name: string;
  title: string | null;
  /** The TM., KT., TL., TUQ. lines as printed. */
  capacity: string | null;
}

export interface Scope {
  place: string | null;
  from: number | null;
  to: number | null;
  phases: [from: number, to: number][];
}

export interface LegalBasis extends Quote {
  number: string;
  /** YYYY-MM-DD. */
  date: string | null;
}

export type Measure =
  | "communication-events"
  | "news-items"
  | "broadcast-minutes"
  | "action-month"
  | "media-indicators"
  | "models"
  | "fair-conventions"
  | "awareness"
  | "reach"
  | "trained-people"
  | "training-courses"
  | "school-activities"
  | "commitments"
  | "other";

export type Basis = "each" | "share" | "total" | "change";

export type Period = "week" | "month" | "quarter" | "half-year" | "year" | "school-year" | "phase" | "term";

export type Unit =
  | "event"
  | "item"
  | "minute"
  | "percent"
  | "percent-change"
  | "model"
  | "course"
  | "person"
  | "session"
  | "other";

/** Chỉ tiêu: what must be reached, by whom, counted how, by when. */
export interface Target extends Quote {
  measure: Measure;
  /** Who or what must reach it, as printed. */
  subjects: string;
  basis: Basis;
  /** The period in which it recurs; null for what is reached once. */
  per: Period | null;
  baselineYear: number | null;
  /** False where the text says "phấn đấu". */
  firm: boolean;
  steps: TargetStep[];
}

export interface TargetStep {
  /** The deadline's year; null where it recurs. */
  by: number | null;
  /** True for "trước năm". */
  before: boolean;
  min: number | null;
  max: number | null;
  unit: Unit;
}

export interface Task extends Quote {
  label: string | null;
  title: string;
  lead: string | null;
  partners: string | null;
  due: string | null;
  children: Task[];
}

export interface Occasion extends Quote {
  name: string;
  /** MM-DD, both included. */
  from: string;
  to: string;
  /** Where the text gives one. */
  year: number | null;
}

/** What must be sent, to whom, by when. */
export interface Duty extends Quote {
  kind: "plan" | "report" | "review" | "feedback";
  from: string | null;
  to: string | null;
  /** The day after "trước ngày": MM-DD each period, YYYY-MM-DD once; null where the text names none. */
  before: string | null;
  every: "month" | "quarter" | "half-year" | "year" | "school-year" | null;
}

export interface Responsibility extends Quote {
  org: string;
  does: Quote[];
}

export type WarningCode =
  | "blank-number"
  | "blank-date"
  | "missing-quantity"
  | "duplicate-paragraph"
  | "numbering-gap";

/** What a careful clerk would ask about. Only what the text alone shows. */
export interface Warning {
  code: WarningCode;
  message: string;
  at?: [from: number, to: number];
}
