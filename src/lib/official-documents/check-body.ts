import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import { decimal } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";
import type { ParagraphLook } from "./check-looks.ts";

export const bodyRules = {
  "body-size": {
    severity: "warning",
    says: "Nội dung văn bản bằng chữ in thường, cỡ chữ 13 đến 14.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đặt cỡ chữ 13 hoặc 14 cho toàn bộ nội dung.",
  },
  "body-align": {
    severity: "warning",
    says: "Nội dung văn bản được canh đều cả hai lề.",
    source: "Phụ lục I, ô số 6",
    remedy: "Chọn đoạn rồi căn đều hai lề (Justify, Ctrl+J).",
  },
  "body-indent": {
    severity: "warning",
    says: "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đặt thụt đầu dòng (First line) 1 cm hoặc 1,27 cm, lề trái và phải của đoạn bằng 0.",
  },
  "body-spacing": {
    severity: "warning",
    says: "Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đặt khoảng cách trước hoặc sau đoạn (Spacing Before/After) từ 6 pt trở lên.",
  },
  "body-line-spacing": {
    severity: "warning",
    says: "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 dòng.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đặt giãn dòng (Line spacing) từ 1,0 đến 1,5.",
  },
  "body-end": {
    severity: "error",
    says: "Cuối nội dung văn bản có dấu “./.”.",
    source: "Phụ lục I",
    remedy: "Thêm “./.” vào sau chữ cuối cùng của nội dung.",
  },
} as const satisfies Rules;

/** The text between the title and the signature. */
export function* checkBody(document: CheckedDocument): Departures<typeof bodyRules> {
  const { body, legalBases, recipientsLabel, authority } = document.parts;
  const text = body.filter((line) => line.cell === null);
  yield* checkForm("body-size", "Nội dung", text, { sizes: [13, 14] });
  const paragraphs = [...legalBases, ...text].filter(isOrdinary);
  for (const line of paragraphs) {
    if (line.text.length >= fullLine && line.look.align !== "both")
      yield { rule: "body-align", message: "Đoạn văn không được căn đều hai lề.", line };
    const start = firstLineStart(line);
    if (![1, 1.27].some((wanted) => Math.abs(start - wanted) <= indentTolerance))
      yield { rule: "body-indent", message: `Chữ đầu dòng lùi vào ${centimetres(start)} cm.`, line };
    const lines = linesApart(line);
    if (lines < 1 - tolerance || lines > 1.5 + tolerance)
      yield { rule: "body-line-spacing", message: `Giãn dòng ${decimal(lines)} lần dòng đơn.`, line };
  }
  yield* checkSpacing(paragraphs, document.lines);
  const last = body.at(-1);
  if (last?.text.endsWith("./.") !== true) {
    const line = last ?? recipientsLabel ?? authority[0] ?? firstLine(document);
    yield { rule: "body-end", message: "Nội dung không kết thúc bằng “./.”.", line };
  }
}

/** The first lines of paragraphs. Centred ones are headings, captions and forms; those on the right, units of tables. */
function isOrdinary(line: PrintedLine, index: number, all: readonly PrintedLine[]): boolean {
  const { align } = line.look;
  return (align === "both" || align === "left") && all[index - 1]?.paragraph !== line.paragraph;
}

/** Letters that are certain to fill a line: on shorter ones nobody sees whether they are justified. */
const fullLine = 100;
const tolerance = 0.02;
/** Centimetres. */
const indentTolerance = 0.05;
/** Points: Word's usual tab stop, half an inch, which many use instead of an indent. */
const tabStop = 36;
const pointsInCentimetre = 72 / 2.54;

/** How far in the first letter stands, in centimetres. */
function firstLineStart(line: PrintedLine): number {
  const start = line.look.left + line.look.firstLine;
  const tabbed = line.label === "" && line.runs[0]?.text.startsWith("\t") === true && start < tabStop;
  return (tabbed ? tabStop : start) / pointsInCentimetre;
}

function centimetres(length: number): string {
  return (Math.round(length * 100) / 100).toFixed(2).replace(".", ",");
}

/** A line of Times New Roman is that much higher than its size. */
const ownHeight = 1.15;

/** From line to line, in single lines. "At least" never falls below a single line. */
function linesApart({ look, runs }: PrintedLine): number {
  if (look.line.rule === "multiple") return look.line.value;
  const single = runs.reduce((most, run) => Math.max(most, run.look.size), 1) * ownHeight;
  // Officials set "exactly 16 pt" for size 14, a hair under the font's own line: that is single.
  const lines = Math.max(look.line.value, look.line.rule === "least" ? single : 0) / single;
  return lines >= 0.95 && lines < 1 ? 1 : lines;
}

/** Between ordinary paragraphs that follow each other, with no table, picture or heading in between. */
function* checkSpacing(
  paragraphs: readonly PrintedLine[],
  all: readonly PrintedLine[],
): Departures<typeof bodyRules> {
  const ordinary = new Set(paragraphs);
  let above: PrintedLine | undefined;
  for (const line of all) {
    if (line.paragraph === above?.paragraph) continue;
    if (above !== undefined && ordinary.has(above) && ordinary.has(line)) {
      const gap = gapBetween(above.look, line.look);
      if (gap < 6 - 0.1) yield { rule: "body-spacing", message: `Cách đoạn trên ${decimal(gap)} pt.`, line };
    }
    above = line;
  }
}

function gapBetween(above: ParagraphLook, below: ParagraphLook): number {
  const together = above.style === below.style;
  return (together && above.contextual ? 0 : above.after) + (together && below.contextual ? 0 : below.before);
}
