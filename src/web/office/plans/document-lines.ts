/** One line of a document as the pane shows it: its text cut where items begin and end. */
export interface DocumentLine {
  /** UTF-16 offset in the text. */
  readonly from: number;
  readonly segments: readonly DocumentSegment[];
  /** Items that begin in this line. */
  readonly begins: readonly string[];
}

export interface DocumentSegment {
  readonly from: number;
  readonly text: string;
  /** The items whose passage this is part of, "targets.0". */
  readonly items: readonly string[];
}

export interface PlacedItem {
  readonly item: string;
  readonly at: readonly [from: number, to: number];
}

/** Cuts a text into lines, and each line where passages of items begin or end; nothing of the text is lost. */
export function documentLines(text: string, items: readonly PlacedItem[]): DocumentLine[] {
  const lines: DocumentLine[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    const here = items.filter(({ at }) => at[0] < to && at[1] > from);
    const cuts = new Set([from, to]);
    for (const { at } of here) {
      cuts.add(Math.max(from, at[0]));
      cuts.add(Math.min(to, at[1]));
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    const segments = places.slice(0, -1).map((start, index) => {
      const end = places[index + 1] ?? to;
      const covering = here.filter(({ at }) => at[0] <= start && at[1] >= end);
      return { from: start, text: text.slice(start, end), items: covering.map(({ item }) => item) };
    });
    lines.push({
      from,
      segments,
      begins: here.filter(({ at }) => at[0] >= from).map(({ item }) => item),
    });
    from = to + 1;
  }
  return lines;
}
