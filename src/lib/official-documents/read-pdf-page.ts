import { applied, combined, matrixOf } from "./read-pdf-matrix.ts";
import type { Page } from "./read-pdf-file.ts";
import type { LaidPage, Rule, Run } from "./read-page.ts";

/** More runs than any page that people read; what goes beyond is left out. */
const mostRuns = 20_000;

/** The text of a page where it stands. What is written upwards or at a slant (stamps, watermarks) is left out. */
export async function layOut(page: Page, rules: readonly Rule[]): Promise<LaidPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of content.items.slice(0, mostRuns)) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const placed = combined(matrixOf(viewport.transform), matrixOf(item.transform));
    const size = Math.hypot(placed[2], placed[3]);
    const upright = placed[0] > 0 && Math.abs(placed[1]) < placed[0] * 0.05;
    if (!upright || size < 1) continue;
    const [x, y] = applied(placed, 0, 0);
    runs.push({ text: item.str.normalize("NFC"), from: x, to: x + item.width, baseline: y, size });
  }
  return { width: viewport.width, height: viewport.height, runs, rules };
}
