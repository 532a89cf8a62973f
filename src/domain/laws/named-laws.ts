import { composed, lowered } from "#lib/vietnamese/fold.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { type Law, namedKinds } from "./law.ts";
import { statusOn } from "./law-status.ts";

/** A law that a text cites by its name: "Luật Đất đai năm 2013", "Bộ luật Hình sự (2017)". */
export interface NamedLaw {
  readonly law: Law;
  /** As printed, with its year. */
  readonly about: string;
  readonly at: readonly [from: number, to: number];
  /** The year printed, where no law of that name is of that year; null where all is well. */
  readonly year: number | null;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const abbreviations: Readonly<Record<string, readonly string[]>> = {
  hđnd: ["hội", "đồng", "nhân", "dân"],
  ubnd: ["ủy", "ban", "nhân", "dân"],
  đbqh: ["đại", "biểu", "quốc", "hội"],
};
/** "pháp luật bình đẳng giới", "dự luật" are no law's name. */
const notBefore = new Set(["pháp", "dự", "bộ"]);
const printedYear = /^\s{0,3}(?:sửa đổi)?[\s,]{0,3}(?:\((?:năm\s)?|năm\s)((?:19|20)\d{2})\)?/u;

/**
 * Laws cited by name, each once, in the order of the text. Without a year, or with one that no law of that name is
 * of, the one in force on the day is meant.
 */
export function findNamedLaws(text: string, laws: readonly Law[], day: IsoDate): NamedLaw[] {
  const names = Map.groupBy(
    laws.filter(({ kind }) => namedKinds.has(kind) && kind !== "treaty"),
    ({ title }) => nameKey(title),
  );
  const lengths = [...new Set([...names.keys()].map((key) => key.split(" ").length))].sort((a, b) => b - a);
  const firstWords = new Set([...names.keys()].map((key) => key.split(" ")[0] ?? ""));
  const words = wordsOf(text);
  const found = new Map<string, NamedLaw>();
  for (let i = 0; i < words.length; i += 1) {
    if (!firstWords.has(words[i]?.text ?? "") || notBefore.has(words[i - 1]?.text ?? "")) continue;
    for (const length of lengths) {
      const span = words.slice(i, i + length);
      const bearers = names.get(span.map((word) => word.text).join(" "));
      const [first, last] = [span[0], span.at(-1)];
      if (bearers === undefined || !first || !last) continue;
      const printed = printedYear.exec(lowered(composed(text.slice(last.to, last.to + 40))));
      const year = printed ? Number(printed[1]) : null;
      const law = meant(bearers, year, day);
      const at = [first.from, last.to + (printed?.[0].length ?? 0)] as const;
      const wrong = year !== null && law.issuedYear !== null && law.issuedYear !== year ? year : null;
      const key = `${law.id} ${wrong ?? ""}`;
      if (!found.has(key))
        found.set(key, { law, about: text.slice(...at).replace(/\s+/gu, " "), at, year: wrong });
      i += length - 1;
      break;
    }
  }
  return [...found.values()];
}

/** The law of that year; else the one in force at the end of that year, then the one in force on the day. */
function meant(bearers: readonly Law[], year: number | null, day: IsoDate): Law {
  const newest = bearers.toSorted((a, b) => (b.issuedYear ?? 0) - (a.issuedYear ?? 0));
  const ofYear = newest.find((law) => year !== null && law.issuedYear === year);
  const inForce = (on: IsoDate) =>
    newest.find((law) => ["in-force", "ending", "unknown"].includes(statusOn(law, on)));
  const before = newest.find((law) => (law.issuedYear ?? 0) <= Number(day.slice(0, 4)));
  const law =
    ofYear ?? (year === null ? undefined : inForce(`${year}-12-31`)) ?? inForce(day) ?? before ?? newest[0];
  if (!law) throw new Error("No law bears this name");
  return law;
}

/** The name without the year that tells it from others of that name: "Luật Đất đai năm 2013" → "luật đất đai". */
function nameKey(title: string): string {
  return wordsOf(title.replace(/\s+(?:năm\s+)?(?:19|20)\d{2}$/u, ""))
    .map(({ text }) => text)
    .join(" ");
}

/** Words in lower case, abbreviations written out, "và" and punctuation left out: lists of names differ in them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].flatMap((match): Word[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const word = lowered(composed(match[0]));
    if (word === "và") return [];
    return (abbreviations[word] ?? [word]).map((part) => ({ text: part, from, to }));
  });
}
