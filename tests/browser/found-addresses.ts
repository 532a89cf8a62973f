import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openOffice, send } from "../support/browser.ts";
import { demoUnitId } from "../../src/demo/demo-world.ts";
import type { Found } from "./site-pages.ts";

/** The sample plan of the repository, which the demonstration has read too. */
export const samplePlan = join(import.meta.dirname, "../../db/demo/ke-hoach-xa-suoi-hoa.txt");

/** Walks to what has no fixed address, as the coordinator does; makes what is not there and takes it away after. */
export async function findAddresses(
  browser: Browser,
  onCleanup: (undo: () => Promise<void>) => void,
): Promise<Found> {
  const page = await openOffice(browser, "daumoi.suoihoa");
  const hrefOf = async (address: string, link: string) => {
    await page.goto(address);
    return (await page.locator("main").locator(link).first().getAttribute("href")) ?? "";
  };
  const plan = await hrefOf("/lam-viec/ke-hoach", "li:has(.mark) > a");
  const whole = await hrefOf("/lam-viec/tien-do", "tr.whole a[href*='/tien-do/']");
  const figure = await hrefOf("/lam-viec/tien-do", `a[href*='/${demoUnitId("thcs")}?']`);

  await page.goto("/lam-viec/ke-hoach/doc");
  await page.getByLabel("Tệp kế hoạch").setInputFiles(samplePlan);
  await send(page, "Đọc kế hoạch");
  const reading = new URL(page.url()).pathname;

  await page.goto("/lam-viec/bao-cao");
  await send(page, page.getByRole("button", { name: "Lập báo cáo" }).first());
  const report = new URL(page.url()).pathname;

  const extension = await hrefOf(report, "a[href*='/gia-han/']");
  const duty = await hrefOf(plan, "a[href*='/che-do/']");

  const planId = plan.split("/").at(-1) ?? "";
  await page.goto(`/lam-viec/du-thao/moi?theo=${planId}`);
  await send(page, "Bắt đầu soạn");
  const draft = new URL(page.url()).pathname;
  onCleanup(async () => {
    await page.goto(reading);
    await page.getByText("Bỏ bản đọc này").click();
    await send(page, "Bỏ bản đọc");
    await page.goto(draft);
    await page.getByText("Bỏ dự thảo này").click();
    await send(page, "Bỏ dự thảo");
    await page.context().close();
  });
  return { plan, whole, figure, reading, report, draft, duty, extension };
}
