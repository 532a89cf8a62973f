/**
 * merge: it ended, all of it went to one unit, with others or alone · split: it was divided · rename, retype: it
 * ended and one other unit is the same place or body · dissolve: it ended · transfer: a function moved to another
 * office, which carries the figures only where the old office ended on that day
 */
export const lineageKinds = ["merge", "split", "rename", "retype", "dissolve", "transfer"] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** One unit became, wholly or in part, another. Kept in `unit_lineage`. */
export interface LineageLink {
  readonly from: string;
  /** Null where nothing followed. */
  readonly to: string | null;
  readonly kind: LineageKind;
  /** ISO: the first day on which it holds. */
  readonly onDay: string;
  /** The stated share of the old unit, over 0 and at most 1; null where nobody stated one. */
  readonly share: number | null;
  /** False where the sources leave doubt: shown to people, and never carrying a figure. */
  readonly sure: boolean;
}

/** With what it rests on. */
export interface RecordedLink extends LineageLink {
  readonly id: string;
  readonly instrument: string | null;
  /** ISO day of the instrument. */
  readonly instrumentDate: string | null;
}

/** What becomes of a unit on one day. */
export interface Passing {
  readonly heirs: readonly { readonly to: string | null; readonly share: number | null }[];
  readonly sure: boolean;
}

/** Lineage in order of time: for each day, what passes from each unit. */
export type Lineage = ReadonlyMap<string, ReadonlyMap<string, Passing>>;

/** Puts links in order, so that any number of figures can be followed through them. */
export function arrangeLineage(links: readonly LineageLink[]): Lineage {
  const days = Map.groupBy(links, ({ onDay }) => onDay);
  return new Map(
    [...days.keys()].toSorted().map((day) => {
      const from = Map.groupBy(days.get(day) ?? [], (link) => link.from);
      return [
        day,
        new Map([...from].flatMap(([unit, all]) => passingOf(all).map((one) => [unit, one] as const))),
      ];
    }),
  );
}

/** None where only a function moved: the office went on, and keeps what it did. */
function passingOf(links: readonly LineageLink[]): Passing[] {
  const ended = links.some(({ kind }) => kind === "dissolve");
  const leading = links.filter(({ kind, to }) => to !== null && (ended || kind !== "transfer"));
  if (leading.length === 0 && !ended) return [];
  const sure = links.every((link) => link.sure);
  if (leading.length === 0) return [{ heirs: [nobody], sure }];
  const heirs = leading.map(({ to, share }) => ({ to, share }));
  const stated = heirs.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (heirs.every(({ share }) => share === null) || Math.abs(stated - 1) < 0.000_001)
    return [{ heirs, sure }];
  // Shares that do not make the whole leave a part of which nobody says where it went.
  return [{ heirs: [...heirs.map(({ to }) => ({ to, share: null })), nobody], sure }];
}

const nobody = { to: null, share: null };
