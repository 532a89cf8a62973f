import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** One level of a list, as Word's numbering part describes it. */
interface Level {
  readonly format: string;
  /** "%1.%2." with the places of the counters, or the bullet. */
  readonly text: string;
  readonly start: number;
  readonly style: string | undefined;
  readonly plain: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface Numbering {
  /** The place that a style gives its paragraphs; undefined where it gives none. */
  placeByStyle: (style: string) => ListPlace | undefined;
  /** The label that the next paragraph at this place prints, counted as Word counts; "" where it prints none. */
  nextLabel: (place: ListPlace) => string;
}

/** Counts the automatic numbers of a document in the order in which its paragraphs are asked for. */
export function numberingOf(numbering: Element | undefined, styles: Element | undefined): Numbering {
  const lists = listsOf(childOf(numbering, "w:numbering"));
  const styleNumbers = stylePlaces(childOf(styles, "w:styles"), lists);
  // Lists made from one definition count on together, except where a list sets its own start.
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    placeByStyle: (style) => styleNumbers.get(style),
    nextLabel: ({ list: id, level: depth }) => {
      const list = lists.get(id);
      const level = list?.levels.get(depth);
      if (list === undefined || level === undefined) return "";
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const own = list.starts.get(depth);
      if (own !== undefined && !started.has(`${id}/${depth}`)) counts[depth] = own - 1;
      started.add(`${id}/${depth}`);
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      counts.length = depth + 1;
      return printed(list, level, depth, counts);
    },
  };
}

function printed(list: List, level: Level, depth: number, counts: readonly number[]): string {
  if (level.format === "none") return "";
  if (level.format === "bullet") return bullet(level.text, depth);
  return level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const other = list.levels.get(Number(place) - 1);
    const count = counts[Number(place) - 1] ?? other?.start ?? 1;
    return formatted(count, level.plain ? "decimal" : (other?.format ?? "decimal"));
  });
}

/** Bullets come from symbol fonts; what matters is how deep they stand. */
function bullet(text: string, depth: number): string {
  if (/^[-–—−]$/u.test(text)) return "-";
  if (text === "+") return "+";
  return ["-", "+"][depth] ?? "•";
}

function formatted(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerLetter":
      return letter(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

function roman(count: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = Math.min(count, 89);
  let said = "";
  for (const [value, sign] of steps) {
    for (; rest >= value; rest -= value) said += sign;
  }
  return said;
}

function letter(count: number): string {
  const index = Math.max(0, count - 1);
  return String.fromCharCode(97 + (index % 26)).repeat(Math.min(4, Math.floor(index / 26) + 1));
}

function listsOf(root: Element | undefined): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map<string, List>();
  for (const num of childrenOf(root, "w:num")) {
    const abstractId = valueOf(num, "w:abstractNumId") ?? "";
    const levels = levelsOf(abstracts.get(abstractId));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, "w:lvlOverride")) {
      const depth = Number(override.attributes["w:ilvl"]);
      const start = valueOf(override, "w:startOverride");
      if (start !== undefined) starts.set(depth, Number(start));
      const level = childOf(override, "w:lvl");
      if (level !== undefined) levels.set(depth, levelOf(level));
    }
    lists.set(num.attributes["w:numId"] ?? "", { abstractId, levels, starts });
  }
  return lists;
}

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  return new Map(
    childrenOf(abstract, "w:lvl").map((level) => [Number(level.attributes["w:ilvl"]), levelOf(level)]),
  );
}

function levelOf(level: Element): Level {
  return {
    format: valueOf(level, "w:numFmt") ?? "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
    start: Number(valueOf(level, "w:start") ?? 1),
    style: valueOf(level, "w:pStyle"),
    plain: childOf(level, "w:isLgl") !== undefined,
  };
}

/** Styles may number their paragraphs, themselves or through the style that they are based on. */
function stylePlaces(root: Element | undefined, lists: ReadonlyMap<string, List>): Map<string, ListPlace> {
  const styles = new Map(
    childrenOf(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const places = new Map<string, ListPlace>();
  for (const [id, style] of styles) {
    let at: Element | undefined = style;
    for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
      const numbers = childOf(at, "w:pPr", "w:numPr");
      const list = valueOf(numbers, "w:numId");
      if (list !== undefined) {
        const linked = [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === id)?.[0];
        if (list !== "0") places.set(id, { list, level: linked ?? Number(valueOf(numbers, "w:ilvl") ?? 0) });
        break;
      }
      at = styles.get(valueOf(at, "w:basedOn") ?? "");
    }
  }
  return places;
}
