import { lowered } from "#lib/vietnamese/fold.ts";
import { withoutBlanks } from "./legal-bases.ts";
import { linesIn, type Page } from "./page.ts";

export interface NumberLine {
  /** As printed, without blanks; null where the clerk has not filled it in. */
  readonly number: string | null;
  readonly at: [number, number];
}

/** "Số: 62/KH-UBND", "Số: /KH-UBND", "Số: …/KH-THTN": digits may be missing, the symbol is there. */
const line =
  /(?:^|[\s|])số\s?:?\s{0,3}((?:\d[\d\s]{0,6}[a-zđ]?|[.…_\s-]{0,20})?(?:\s?\/\s?\d{4})?\s?[/-]\s?[A-Za-zÀ-ỹ\d&.() -]{1,40}(?:\/[A-Za-zÀ-ỹ-]{2,8})?)/u;

/** Số, ký hiệu on the first page; null where the page has no such line. */
export function readNumberLine(page: Page): NumberLine | null {
  for (const paragraph of linesIn(page, "head", "title").slice(0, 20)) {
    const low = lowered(paragraph.text);
    if (!/^số\s?:|\ssố\s?:|^số\s\d/u.test(low)) continue;
    const match = line.exec(low);
    if (match === null) continue;
    const from = match.index + match[0].length - (match[1]?.length ?? 0);
    const printed = symbolIn(paragraph.text.slice(from));
    const at: [number, number] = [paragraph.at[0] + match.index, paragraph.at[1]];
    return { number: /^\d/u.test(printed) ? printed : null, at };
  }
  return null;
}

/** Up to the end of the symbol: what follows on the same line (the place, "V/v") is not capitals with strokes. */
function symbolIn(text: string): string {
  const match =
    /^[\d\s]{0,8}[a-zđ]?[.…_\s-]{0,20}(?:\/\s?\d{4}\s?)?\s?[/-]\s?[A-ZĐƯ][A-Za-zÀ-ỹ\d&.()]*(?:\s?[-–/&]\s?[A-ZĐƯ][A-Za-zÀ-ỹ\d&.()]*)*/u.exec(
      text,
    );
  return withoutBlanks(match?.[0] ?? "").replace(/[.…_]/gu, "");
}
