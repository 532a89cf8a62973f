import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { type Open, desk, phone, send, test } from "../support/browser.ts";
import { samplePlan } from "./found-addresses.ts";

/*
 * The review of a plan as its coordinator works through it: with keys at the desk, by touch on the phone, and
 * without script. Each test reads the sample plan anew and puts the reading away again.
 */
async function reviewing(open: Open, visit: Parameters<Open>[1] = { size: desk }): Promise<Page> {
  const page = await open("daumoi.suoihoa", visit);
  await page.goto("/lam-viec/ke-hoach/doc");
  await page.getByLabel("Tệp kế hoạch").setInputFiles(samplePlan);
  expect(await send(page, "Đọc kế hoạch")).toBe(303);
  await page.getByRole("heading", { level: 1, name: "Xem lại kế hoạch vừa đọc" }).waitFor();
  return page;
}

async function putAway(page: Page): Promise<void> {
  await page.getByText("Bỏ bản đọc này").click();
  expect(await send(page, "Bỏ bản đọc")).toBe(303);
}

const seen = (page: Page, item: string) => page.locator(`[name='${item}.seen']`);
const kept = (page: Page, item: string) => page.locator(`[name='${item}.keep']`);

describe("the review of a plan", () => {
  test("lights up document and reading together, by pointing and by key", async ({ open }) => {
    const page = await reviewing(open);
    await page.locator("[id='targets.1']").hover();
    const lit = page.locator(".document-text mark.lit");
    expect(await lit.first().getAttribute("data-items")).toContain("targets.1");
    await lit.first().hover();
    expect(await page.locator("[id='targets.1'].lit").count()).toBe(1);

    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("[id='targets.1']:focus").count()).toBe(1);
    await page.keyboard.press("k");
    expect(await page.locator("[id='targets.0']:focus.lit").count()).toBe(1);
    await putAway(page);
  });

  test("is worked through with keys, and each item is kept as it was left", async ({ open }) => {
    const page = await reviewing(open);
    await page.keyboard.press("j");
    const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.keyboard.press("Enter");
    await saved;
    expect(await seen(page, "targets.0").isChecked()).toBe(true);
    const one = page.waitForResponse(/\/muc$/);
    await page.keyboard.press("x");
    expect((await one).status()).toBe(204);
    expect(await kept(page, "targets.1").isChecked()).toBe(false);

    await page.keyboard.press("e");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Tên gõ bằng phím");
    const field = page.waitForResponse(/\/muc$/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect((await field).status()).toBe(204);

    await page.reload();
    expect(await seen(page, "targets.0").isChecked()).toBe(true);
    expect(await kept(page, "targets.1").isChecked()).toBe(false);
    expect(await page.locator("[name='targets.1.title']").inputValue()).toBe("Tên gõ bằng phím");
    expect(await page.locator("[data-progress]").textContent()).toContain("Đã soát 1/");
    await putAway(page);
  });

  test("takes up what was missed: its words selected in the document", async ({ open }) => {
    const page = await reviewing(open);
    await page.evaluate(() => {
      const lines = [...document.querySelectorAll(".document-text p > [data-at]")];
      const line = lines.find((some) => some.textContent?.includes("Hằng năm, 100%"));
      if (!line) throw new Error("The sample plan has no such line.");
      const range = document.createRange();
      range.selectNodeContents(line);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.getByRole("button", { name: "Thêm mục từ đoạn này" }).click();
    expect(await page.getByLabel("Đoạn trong văn bản").inputValue()).toContain("2. Hằng năm, 100%");
    await page.getByLabel("Đoạn này là").selectOption({ label: "Nhiệm vụ" });
    expect(await send(page, "Thêm mục này")).toBe(303);
    const item = page.locator(`[id='${new URL(page.url()).hash.slice(1)}']`);
    await item.waitFor();
    expect(await item.locator("textarea").first().inputValue()).toMatch(/^Hằng năm, 100%/);
    await putAway(page);
  });

  test("works without script as well: words pasted, items ticked, the draft kept", async ({ open }) => {
    const page = await reviewing(open, { size: phone, script: false });
    await page.getByText("Thêm mục còn thiếu").click();
    await page.getByLabel("Đoạn trong văn bản").fill("không có đoạn nào như thế này");
    expect(await send(page, "Thêm mục này")).toBe(422);
    await page.getByRole("link", { name: /Không thấy đoạn này/ }).waitFor();
    await page.getByLabel("Đoạn trong văn bản").fill("1. Hằng năm");
    await page.getByLabel("Đoạn này là").selectOption({ label: "Trách nhiệm" });
    expect(await send(page, "Thêm mục này")).toBe(303);

    await seen(page, "targets.2").check();
    expect(await send(page, "Lưu tạm")).toBe(303);
    expect(await seen(page, "targets.2").isChecked()).toBe(true);
    await page.getByText("Đã soát 1/").first().waitFor();
    await putAway(page);
  });
});
