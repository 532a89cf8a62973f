import { expect } from "vitest";
import { test } from "../support/browser.ts";
import { look } from "./look.ts";

const board = "/lam-viec/tien-do";

test("a province goes down to its communes and back, by what is typed, by head and by key", async ({
  open,
}) => {
  const page = await open("lanhdao.minhhoa");
  await page.goto(board);
  await look(page);
  const rows = page.locator(".board tbody tr:not(.whole)");
  const all = await rows.count();
  expect(all).toBeGreaterThan(8);

  await page.getByLabel("Tìm theo tên").fill("xa doi");
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().innerText()).toContain("Xã Đồi Sim");
  expect(new URL(page.url()).searchParams.get("tim")).toBe("xa doi");
  await page.getByLabel("Tìm theo tên").fill("");
  await expect.poll(() => rows.count()).toBe(all);

  await page.locator(".board thead a").nth(1).click();
  await page.locator(".board th[aria-sort=ascending]").waitFor();

  await rows.getByRole("link", { name: "Xã Suối Hoa" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Bảng tiến độ: Xã Suối Hoa" }).waitFor();
  await page.getByRole("link", { name: "Tỉnh Minh Họa", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Bảng tiến độ: Tỉnh Minh Họa" }).waitFor();
});

test("the board is searched and put in order with script off", async ({ open }) => {
  const page = await open("lanhdao.minhhoa", { script: false });
  await page.goto(board);
  await page.getByLabel("Tìm theo tên").fill("dong sen");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect
    .poll(() => page.locator(".board tbody tr:not(.whole)").allInnerTexts())
    .toEqual([expect.stringContaining("Xã Đồng Sen")]);
});

test("a chart and a table are taken along, by those who see them alone", async ({ open }) => {
  const page = await open("lanhdao.minhhoa");
  await page.goto(board);
  const figure = (await page.locator(".board .whole a").first().getAttribute("href")) ?? "";
  const files = ["svg", "png", "csv"].map((kind) => figure.replace("?", `/dien-bien.${kind}?`));
  const stranger = await open("thcs.suoihoa");
  for (const file of [...files, `${board}/tai-ve/bang.csv`]) {
    const answer = await page.request.get(file);
    expect([file, answer.status()]).toEqual([file, 200]);
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
    if (file !== `${board}/tai-ve/bang.csv`)
      expect([file, (await stranger.request.get(file)).status()]).toEqual([file, 404]);
  }
});

test("the leader's page is one sheet of paper", async ({ open }) => {
  for (const who of ["lanhdao.suoihoa", "lanhdao.minhhoa"] as const) {
    const page = await open(who);
    await page.goto(`${board}/mot-trang`);
    await look(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([who, pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length]).toEqual([who, 1]);
  }
});

test("a reminder is written in one click, and leaves the unit in peace for the day", async ({ open }) => {
  const page = await open("daumoi.minhhoa");
  await page.goto("/lam-viec");
  const first = page.getByRole("link", { name: /^Soạn lời nhắc/ }).first();
  const address = (await first.getAttribute("href")) ?? "";
  await first.click();
  expect(await page.getByLabel("Lời nhắc").inputValue()).toMatch(/^Kính gửi: /);
  expect(await page.getByRole("link", { name: "Mở chương trình thư" }).getAttribute("href")).toMatch(
    /^mailto:\?subject=/,
  );
  await look(page);
  await page.getByRole("button", { name: "Ghi là đã nhắc hôm nay" }).click();
  await page.getByRole("heading", { level: 1, name: "Việc cần làm" }).waitFor();
  expect(await page.locator(`a[href="${address}"]`).count()).toBe(0);
});
