import type { Clause } from "#domain/plans/plan.ts";
import { composed, foldSpace } from "#lib/vietnamese/fold.ts";

/**
 * Where sentences stand in the text of a document that was made of them. Each search goes on behind the one before
 * of the same words, so that a sentence that stands twice is found twice.
 */
export function findInText(text: string): (sentence: string) => Clause {
  const searched = new Map<string, number>();
  return (sentence) => {
    const quote = foldSpace(composed(sentence));
    const after = searched.get(quote) ?? 0;
    const again = text.indexOf(quote, after);
    const from = again < 0 ? text.indexOf(quote) : again;
    if (from < 0) return { quote, quoteAt: [0, 0] };
    searched.set(quote, from + quote.length);
    return { quote, quoteAt: [from, from + quote.length] };
  };
}
