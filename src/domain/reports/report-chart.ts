import { drawBars } from "#lib/charts/draw-bars.ts";
import type { ReportFacts } from "./report-facts.ts";
import { periodInSentence } from "./facts-text.ts";

/** The results as one picture, the same on the page and in the Word file: an SVG; null where nothing is judged. */
export function drawResults(facts: Pick<ReportFacts, "targets" | "period">, width = 720): string | null {
  const bars = facts.targets.flatMap(({ title, attained, standing, achieved }) =>
    standing === null
      ? []
      : [
          {
            label: title,
            share: attained,
            standing,
            ...(attained === null ? {} : { note: amountOf(achieved) }),
          },
        ],
  );
  if (bars.length === 0) return null;
  return drawBars({ title: chartTitle(facts), bars, goalLabel: "Kế hoạch 100%", width });
}

export function chartTitle(facts: Pick<ReportFacts, "period">): string {
  return `Tỷ lệ thực hiện từng chỉ tiêu so với kế hoạch ${periodInSentence(facts)}`;
}

/** The bar says the per cent already: of "44,4% (4/9 đơn vị)" it needs "4/9 đơn vị". */
function amountOf(achieved: string): string {
  return /^[\d.,]+% \((.+)\)$/u.exec(achieved)?.[1] ?? achieved;
}
