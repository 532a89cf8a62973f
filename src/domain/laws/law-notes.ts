import { formatDate } from "#lib/calendar/format-dates.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ClerkWarning, ClerkWarningCode } from "./clerk-warning.ts";
import { citeLaw, type Law, type LawHead } from "./law.ts";
import { headOf, headsOf, type LawRegister } from "./law-register.ts";

/** The place in the text that a warning is about. */
export interface Cited {
  /** As printed. */
  readonly about: string;
  readonly at: readonly [from: number, to: number] | null;
}

/** A warning; `sure` is false where the register's row, or any successor offered, is not. */
export function note(
  code: ClerkWarningCode,
  severity: ClerkWarning["severity"],
  law: Law | null,
  cited: Cited,
  message: string,
  successors: readonly LawHead[] = [],
): ClerkWarning {
  const sure = law?.sure ?? true;
  return {
    code,
    severity,
    message: marked(message, sure),
    ...cited,
    law: law && headOf(law),
    successors,
    sure,
  };
}

/** What nobody has held against the documents says so wherever it is shown. */
export const marked = (message: string, sure: boolean): string =>
  sure ? message : `${message} (Chưa xác minh.)`;

export const citeAll = (laws: readonly LawHead[]): string => laws.map(citeLaw).join(", ");

export const unknown = (cited: Cited): ClerkWarning =>
  note(
    "basis-unknown",
    "info",
    null,
    cited,
    `Sổ văn bản chưa có ${cited.about}, nên chưa đối chiếu được hiệu lực.`,
  );

export const issuedLater = (law: Law | null, cited: Cited, day: IsoDate): ClerkWarning =>
  note(
    "basis-issued-later",
    "attention",
    law,
    cited,
    `${law ? citeLaw(law) : cited.about} ban hành ngày ${formatDate(day)}, sau ngày của văn bản này.`,
  );

export const notYet = (law: Law, cited: Cited, from: IsoDate): ClerkWarning =>
  note(
    "basis-not-yet-in-force",
    "attention",
    law,
    cited,
    `${citeLaw(law)} có hiệu lực từ ${formatDate(from)}, sau ngày của văn bản này.`,
  );

export const dateDiffers = (
  law: Law,
  cited: Cited,
  date: IsoDate,
  severity: ClerkWarning["severity"],
): ClerkWarning =>
  note(
    "basis-date-differs",
    severity,
    law,
    cited,
    `Văn bản này ghi ${cited.about} ngày ${formatDate(date)}; sổ văn bản ghi ngày ${law.issuedOn ? formatDate(law.issuedOn) : "khác"}.`,
  );

/** "Bộ luật Hình sự (2017)": a year in which there was none of that name, perhaps that of an amendment. */
export function yearDiffers(law: Law, cited: Cited, year: number, register: LawRegister): ClerkWarning {
  const amending = law.amendedBy.some(({ by }) => register.byId.get(by)?.issuedYear === year);
  const why = amending ? `${year} là năm sửa đổi, bổ sung` : `sổ văn bản không có bản nào của năm ${year}`;
  const message = `Văn bản này ghi “${cited.about}”; ${why}. Tên đầy đủ: ${law.title}.`;
  return note("basis-year-differs", "attention", law, cited, message);
}

/** What changed it by that day, if anything. */
export function amended(law: Law, cited: Cited, register: LawRegister, day: IsoDate): ClerkWarning[] {
  const by = law.amendedBy.filter(({ from }) => from !== null && from <= day).map((link) => link.by);
  const heads = headsOf(register, by);
  if (heads.length === 0) return [];
  const message = `${citeLaw(law)} đã được sửa đổi, bổ sung bởi ${citeAll(heads)}.`;
  return [note("basis-amended", "info", law, cited, message)];
}
