import { firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import type { Components } from "./check-components.ts";
import { decimal } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";
import type { Section } from "./check-sections.ts";

export const pageRules = {
  "page-size": {
    severity: "error",
    says: "Văn bản trình bày trên khổ giấy A4 (210 mm x 297 mm).",
    source: "Phụ lục I",
    remedy: "Chọn khổ giấy A4 trong Bố trí (Layout) › Cỡ (Size).",
  },
  "page-orientation": {
    severity: "warning",
    says: "Văn bản trình bày theo chiều dài trang; chỉ theo chiều rộng khi có bảng, biểu không làm thành phụ lục riêng.",
    source: "Phụ lục I",
    remedy: "Xoay trang về chiều dọc (Portrait), hoặc chuyển bảng rộng thành phụ lục.",
  },
  "page-margins": {
    severity: "error",
    says: "Lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm.",
    source: "Phụ lục I",
    remedy: "Đặt lại lề trong Bố trí (Layout) › Lề (Margins): trên 20, dưới 20, trái 30, phải 15 mm.",
  },
} as const satisfies Rules;

/** Millimetres: what rounding in printers and in Word comes to. */
const tolerance = 0.5;

const edges = [
  { edge: "top", name: "Lề trên", least: 20, most: 25 },
  { edge: "bottom", name: "Lề dưới", least: 20, most: 25 },
  { edge: "left", name: "Lề trái", least: 30, most: 35 },
  { edge: "right", name: "Lề phải", least: 15, most: 20 },
] as const;

type Edge = (typeof edges)[number]["edge"];

/** On a sheet turned by a quarter, Word turns the margins with it: the bound edge lies above. */
const turned: Record<Edge, Edge> = { top: "left", right: "top", bottom: "right", left: "bottom" };

/** Paper and margins of each section. */
export function* checkPage(document: CheckedDocument): Departures<typeof pageRules> {
  const linesBySection = Map.groupBy(document.lines, (line) => line.section);
  for (const [index, section] of document.sections.entries()) {
    const own = linesBySection.get(index) ?? [];
    const line = own[0] ?? firstLine(document);
    const [short, long] = [section.width, section.height].sort((a, b) => a - b);
    if (!near(short ?? 0, 210) || !near(long ?? 0, 297)) {
      const message = `Khổ giấy ${decimal(section.width)} x ${decimal(section.height)} mm, không phải A4.`;
      yield { rule: "page-size", message, line };
    }
    if (isLandscape(section) && isBodyWithoutTable(own, document.parts))
      yield { rule: "page-orientation", message: "Trang nằm ngang mà không có bảng, biểu.", line };
    const wrong = wrongMargins(section);
    if (wrong.length > 0) yield { rule: "page-margins", message: `${wrong.join("; ")}.`, line };
  }
}

function wrongMargins(section: Section): string[] {
  const asIs = edges.flatMap((edge) => outside(edge, section.margins[edge.edge]));
  if (!isLandscape(section)) return asIs;
  const asTurned = edges.flatMap((edge) => outside(edge, section.margins[turned[edge.edge]]));
  return asTurned.length === 0 ? [] : asIs;
}

function outside({ name, least, most }: (typeof edges)[number], length: number): string[] {
  if (length >= least - tolerance && length <= most + tolerance) return [];
  return [`${name} ${decimal(length)} mm, phải từ ${least} đến ${most} mm`];
}

function isBodyWithoutTable(lines: readonly PrintedLine[], { partOf }: Components): boolean {
  const [first] = lines;
  if (first === undefined || partOf(first) === "annex") return false;
  return !lines.some((line) => line.cell !== null && partOf(line) === "body");
}

function isLandscape({ width, height }: Section): boolean {
  return width > height;
}

function near(length: number, wanted: number): boolean {
  return Math.abs(length - wanted) <= tolerance;
}
