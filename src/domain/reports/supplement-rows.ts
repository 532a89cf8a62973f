import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { periodInSentence } from "./facts-text.ts";
import type { SupplementFacts } from "./report-extras.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ProductSum } from "./report-figures.ts";

/** How a supplement adds up with the report that it supplements, for one kind of product. */
export interface SupplementRow {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly main: number;
  readonly after: number;
  readonly late: number;
  readonly corrected: number;
  readonly whole: number;
}

/** Only kinds of which anything came, or changed. */
export function supplementRows(supplement: SupplementFacts): SupplementRow[] {
  return allRows(supplement).filter(
    ({ after, late, corrected }) => after !== 0 || late !== 0 || corrected !== 0,
  );
}

/** "12 loại hoạt động khác không thay đổi …"; "" where all changed. */
export function unchangedText(supplement: SupplementFacts): string {
  const [all, changed] = [allRows(supplement).length, supplementRows(supplement).length];
  if (changed === 0) return "Từ khi gửi báo cáo chưa có hoạt động nào thêm hoặc thay đổi.";
  return all === changed
    ? ""
    : `${formatNumber(all - changed)} loại hoạt động khác không thay đổi so với báo cáo đã gửi.`;
}

function allRows({ mainProducts, after, late, corrected }: SupplementFacts): SupplementRow[] {
  const all = [...mainProducts, ...after, ...late, ...corrected];
  const amountIn = (sums: readonly ProductSum[], kind: string) =>
    sums.filter((one) => one.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  return [...new Map(all.map((sum) => [sum.kind, sum])).values()].map(({ kind, name, unit }) => {
    const parts = {
      main: amountIn(mainProducts, kind),
      after: amountIn(after, kind),
      late: amountIn(late, kind),
      corrected: amountIn(corrected, kind),
    };
    const whole = parts.main + parts.after + parts.late + parts.corrected;
    return { kind, name, unit, ...parts, whole };
  });
}

/** The heads of the columns, in order. */
export function supplementHeads(facts: ReportFacts, { mainCutOff }: SupplementFacts): string[] {
  return [
    `Báo cáo đã gửi (đến ${formatDate(mainCutOff)})`,
    `Từ ${formatDate(addDays(mainCutOff, 1))} đến ${formatDate(facts.cutOff)}`,
    "Ghi sau khi chốt",
    "Đính chính, rút sau khi chốt",
    facts.whole ? "Cả kỳ" : `Đến ${formatDate(facts.cutOff)}`,
  ];
}

/** Amounts of a row in the order of the heads; what is taken off with its sign. */
export function supplementCells({ main, after, late, corrected, whole }: SupplementRow): string[] {
  const signed =
    corrected < 0 ? `−${formatNumber(-corrected)}` : corrected > 0 ? `+${formatNumber(corrected)}` : "0";
  return [formatNumber(main), formatNumber(after), formatNumber(late), signed, formatNumber(whole)];
}

/** What a supplement is and is not, in a sentence or two; "" of other reports. */
export function supplementText(facts: Pick<ReportFacts, "supplement" | "period" | "cutOff">): string {
  const { supplement, cutOff } = facts;
  if (!supplement) return "";
  const late = supplement.late.reduce((sum, { activities }) => sum + activities, 0);
  const recorded =
    late > 0 ? ` và ${formatNumber(late)} hoạt động trước đó được ghi sau khi chốt báo cáo` : "";
  return `Báo cáo này bổ sung cho báo cáo ${periodInSentence(facts)} đã gửi (lần ${supplement.mainVersion}, số liệu đến ngày ${formatDate(supplement.mainCutOff)}): hoạt động từ ngày ${formatDate(addDays(supplement.mainCutOff, 1))} đến ngày ${formatDate(cutOff)}${recorded}. Số của hai báo cáo cộng lại là số của kỳ; các chỉ tiêu ghi kết quả cả kỳ.`;
}
