import type { Browser } from "playwright-core";
import { startNationalSite } from "./national-site.ts";

/** The board of a small generated nation, and on the picture the words that it is generated. */
export async function takeNationalPicture(browser: Browser, path: string): Promise<void> {
  const site = await startNationalSite({ size: 0.05, activities: 120_000 }, () => {});
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 1180 } });
    await page.context().addCookies([{ ...site.cookie, url: site.origin }]);
    // A share: provinces differ in it.
    await page.goto(`${site.origin}/lam-viec/tien-do?chiTieu=${site.targetIds[5] ?? ""}`);
    await page.waitForSelector(".board");
    await page.evaluate((text) => {
      const band = document.createElement("div");
      band.className = "demo-band";
      band.textContent = text;
      document.body.prepend(band);
    }, "Số liệu tạo tự động để thử, không phải số liệu thật");
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: 1366, height: 2000 } });
    await page.close();
  } finally {
    await site.stop();
  }
}
