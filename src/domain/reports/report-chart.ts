import { drawBars } from "#lib/charts/draw-bars.ts";
import { recent } from "#platform/recent.ts";
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
  const picture = { title: chartTitle(facts), bars, goalLabel: "Kế hoạch 100%", width };
  return drawnBefore(JSON.stringify(picture), () => drawBars(picture));
}

const kept = recent<string>({ most: 100, milliseconds: Infinity });

/** A draft is looked at again and again with the same figures, and drawing is the dearest part of its page. */
function drawnBefore(key: string, draw: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const drawn = draw();
  kept.put(key, drawn, kept.mark());
  return drawn;
}

export function chartTitle(facts: Pick<ReportFacts, "period">): string {
  return `Tỷ lệ thực hiện từng chỉ tiêu so với kế hoạch ${periodInSentence(facts)}`;
}

/** The bar says the per cent already: of "44,4% (4/9 đơn vị)" it needs "4/9 đơn vị". */
function amountOf(achieved: string): string {
  return /^[\d.,]+% \((.+)\)$/u.exec(achieved)?.[1] ?? achieved;
}
