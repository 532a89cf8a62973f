import { findBrowser } from "../../bin/browser.mjs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startSite } from "./site.ts";
import { takeNationalPicture } from "./take-national-picture.ts";

const docs = join(import.meta.dirname, "..", "..", "docs");

/** `npm run picture`: the README's pictures, of the running site with the demonstration and with a generated nation. */
const site = await startSite("2026-11-12T02:00:00Z");
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, deviceScaleFactor: 1.5 });
  await page.goto(`${site.origin}/dang-nhap?den=/lam-viec/tien-do`);
  await page.fill("input[name=username]", "daumoi.suoihoa");
  await page.fill("input[name=password]", site.passwords["daumoi.suoihoa"] ?? "");
  await page.click("main button");
  await page.waitForSelector("table");
  await page.screenshot({ path: join(docs, "scoreboard.png") });
  await takeNationalPicture(browser, join(docs, "national-board.png"));
} finally {
  await browser.close();
  await site.stop();
}
