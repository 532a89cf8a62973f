import { lineOf, widestGap, type PageLine } from "./read-page.ts";

/**
 * The head of an official document (agency, number | nation's name, place and date) and its foot (recipients |
 * signature) stand in two columns (Nghị định 30/2020, Phụ lục I, mẫu trình bày). Read line by line they would
 * mix, so the left column is read before the right one.
 */
export interface ColumnBlock {
  /** Lines taken of the page's, counted from the block's first. */
  readonly lines: number;
  /** Where the right column begins at the earliest. */
  readonly middle: number;
  readonly left: readonly PageLine[];
  readonly right: readonly PageLine[];
}

const headWords = /cộng h(?:òa|oà) xã hội|độc lập\s?[-–—]|^\s*số\s*:/iu;
const footStart = /^(?:nơi nhận|(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2})/iu;
/** What stands under the head, in the middle of the page or across it. */
const title =
  /^(?:kế hoạch|quyết định|báo cáo|chỉ thị|tờ trình|hướng dẫn|chương trình|thông báo|phụ lục|nghị quyết|đề án|kính gửi)/iu;

/** The block that begins with the line at `start`, or null where it is ordinary text. */
export function columnBlockAt(lines: readonly PageLine[], start: number): ColumnBlock | null {
  const isHead = start === 0 && lines.slice(0, 4).some((line) => headWords.test(line.text));
  if (!isHead && !beginsFoot(lines[start])) return null;
  let covered: Span[] = [];
  let block: { end: number; middle: number } | null = null;
  for (let i = start; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || (isHead && title.test(line.text))) break;
    covered = line.runs.reduce(withSpan, covered);
    const gutter = widestBetween(covered, line.size * (isHead ? 0.4 : 1));
    // A column may begin some lines before the other; a line across both ends them.
    if (gutter === null && (block !== null || i - start > 3)) break;
    if (gutter !== null) block = { end: i + 1, middle: (gutter.from + gutter.to) / 2 };
  }
  if (block === null) return null;
  return split(lines.slice(start, block.end), block.middle);
}

/** The lines at a page's top that go on with the foot of the page before it, which was parted at `middle`. */
export function restOfBlock(lines: readonly PageLine[], middle: number): ColumnBlock | null {
  const across = lines.findIndex(
    (line) => title.test(line.text) || line.runs.some((run) => run.from < middle && run.to > middle),
  );
  const rest = lines.slice(0, across < 0 ? lines.length : across);
  return rest.length === 0 ? null : split(rest, middle);
}

function split(taken: readonly PageLine[], middle: number): ColumnBlock {
  const left = taken.flatMap((line) => partOf(line, (run) => run.to <= middle));
  const right = taken.flatMap((line) => partOf(line, (run) => run.from >= middle));
  return { lines: taken.length, middle, left, right: wholeName(right) };
}

/** In a narrow column the nation's name breaks before its last word. */
function wholeName(lines: readonly PageLine[]): PageLine[] {
  return lines.flatMap((line, i) => {
    if (i > 0 && line.text === "NAM" && lines[i - 1]?.text.endsWith("VIỆT") === true) return [];
    const next = lines[i + 1];
    return next?.text === "NAM" && line.text.endsWith("VIỆT")
      ? [{ ...line, text: `${line.text} NAM` }]
      : [line];
  });
}

function beginsFoot(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  if (footStart.test(line.text)) return true;
  const gap = widestGap(line, 1);
  return gap !== null && footStart.test(lineOf(line.runs.filter((run) => run.from >= gap.to)).text);
}

function partOf(line: PageLine, belongs: (run: PageLine["runs"][number]) => boolean): PageLine[] {
  const runs = line.runs.filter(belongs);
  return runs.length === 0 ? [] : [lineOf(runs)];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The widths taken so far with one more, apart from each other and from the left. */
function withSpan(spans: readonly Span[], { from, to }: Span): Span[] {
  const [apart, touching] = [[] as Span[], [{ from, to }]];
  for (const span of spans) (span.to < from || span.from > to ? apart : touching).push(span);
  const joined = {
    from: Math.min(...touching.map((span) => span.from)),
    to: Math.max(...touching.map((span) => span.to)),
  };
  return [...apart, joined].sort((one, other) => one.from - other.from);
}

function widestBetween(spans: readonly Span[], least: number): Span | null {
  return spans.reduce<Span | null>((widest, span, i) => {
    const before = spans[i - 1];
    if (before === undefined || span.from - before.to < least) return widest;
    const gap = { from: before.to, to: span.from };
    return widest === null || gap.to - gap.from > widest.to - widest.from ? gap : widest;
  }, null);
}
