import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import { keptUnit } from "./kept-unit.ts";
import { lawKindNames, lawKinds, type Law, type LawHead } from "./law.ts";
import { numberKey } from "./law-number.ts";
import { type LawStatus, statusOn, successorsOf } from "./law-status.ts";
import { readLawRegister } from "./read-law-register.ts";
import { headsOf } from "./law-register.ts";

export const lawFilters = ["in-force", "ended", "ending", "unsure"] as const;
export type LawFilter = (typeof lawFilters)[number];

export interface LawRow extends LawHead {
  readonly issuer: string | null;
  readonly issuedYear: number | null;
  readonly status: LawStatus;
  readonly sure: boolean;
  /** What holds in its place today. */
  readonly successors: readonly LawHead[];
}

export interface LawList {
  readonly rows: readonly LawRow[];
  /** Of the whole selection, not only of this page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many of what was sought each filter would show; "all" for none. */
  readonly counts: Readonly<Record<LawFilter | "all", number>>;
  readonly mayKeep: boolean;
}

const perPage = 50;

/**
 * The register as it stands today, the weightiest kinds first and of each the newest.
 * @param question words of the title or a number, with or without accents; page from 1
 */
export async function listLaws(
  context: Context,
  question: { readonly sought?: string; readonly filter?: LawFilter | null; readonly page?: number },
): Promise<LawList> {
  const day = today(context.clock);
  const register = await readLawRegister(context);
  const found = register.laws
    .filter((law) => isSought(law, question.sought ?? ""))
    .map((law) => ({ law, status: statusOn(law, day) }));
  const shows = ({ law, status }: (typeof found)[number], filter: LawFilter | null) =>
    filter === null || (filter === "unsure" ? !law.sure : status === filter);
  const count = (filter: LawFilter | null) => found.filter((each) => shows(each, filter)).length;
  const chosen = found
    .filter((each) => shows(each, question.filter ?? null))
    .sort((a, b) => order(a.law, b.law));
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(Math.max(1, question.page ?? 1), pages);
  const successors = (id: string) =>
    headsOf(
      register,
      successorsOf(id, (each) => register.byId.get(each)?.replacedBy ?? [], day),
    );
  return {
    rows: chosen.slice((page - 1) * perPage, page * perPage).map(({ law, status }) => ({
      id: law.id,
      kind: law.kind,
      number: law.number,
      title: law.title,
      issuedOn: law.issuedOn,
      issuer: law.issuer,
      issuedYear: law.issuedYear,
      status,
      sure: law.sure,
      successors: successors(law.id),
    })),
    total: chosen.length,
    page,
    pages,
    counts: {
      all: count(null),
      "in-force": count("in-force"),
      ended: count("ended"),
      ending: count("ending"),
      unsure: count("unsure"),
    },
    mayKeep: (await keptUnit(context)) !== null,
  };
}

/** Every word typed stands in kind, number or title; or it is the number, however written. */
function isSought({ kind, number, title }: Law, sought: string): boolean {
  const words = searchKey(sought).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const key = numberKey(sought);
  if (key !== null && number !== null && numberKey(number) === key) return true;
  const text = searchKey(`${lawKindNames[kind]} ${number ?? ""} ${title}`);
  return words.every((word) => text.includes(word));
}

function order(a: Law, b: Law): number {
  const year = (law: Law) => law.issuedOn ?? String(law.issuedYear ?? "");
  return (
    lawKinds.indexOf(a.kind) - lawKinds.indexOf(b.kind) ||
    year(b).localeCompare(year(a)) ||
    a.title.localeCompare(b.title, "vi")
  );
}
