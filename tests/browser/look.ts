import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk, phone } from "../support/browser.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How what was looked at so far is built: axe has nothing new to say of the next page that is built the same. */
const judged = new Set<string>();

/**
 * What must hold of every page, whatever it shows: it has a name and one headline, nothing that axe objects to, and
 * it never scrolls sideways, at a desk and on a phone. Leaves the page at the size it had.
 */
export async function look(page: Page): Promise<void> {
  const before = page.viewportSize();
  const at = new URL(page.url()).pathname;
  expect([at, await page.title()], "title").toEqual([at, expect.stringMatching(/\S.*Lan Tỏa|^Lan Tỏa.*\S/)]);
  expect([at, await page.locator("h1").count()], "headlines").toEqual([at, 1]);
  const parts = buildOf(await page.content());
  const isNew = parts.some((part) => !judged.has(part));
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${at} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(size.width);
    if (isNew) expect(await objections(page), `axe at ${at}, ${size.width} wide`).toEqual([]);
  }
  for (const part of parts) judged.add(part);
  if (before) await page.setViewportSize(before);
}

async function objections(page: Page): Promise<string[]> {
  // Legacy means: without pages of other sites inside, of which there are none, and in a third of the time.
  const axe = new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** The page without what it says, the main part and the shell around it apart: elements, classes, roles. */
function buildOf(html: string): string[] {
  const bare = html.replace(/>[^<]+</g, ">…<").replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");
  const main = /<main[\s\S]*<\/main>/.exec(bare)?.[0] ?? "";
  // Where one is does not change how a place in the navigation is built.
  return [main, bare.replace(main, "").replaceAll(' aria-current="page"', "")];
}
