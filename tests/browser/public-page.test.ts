import { expect } from "vitest";
import { demoPeople } from "../../src/demo/demo-world.ts";
import { desk, phone, test } from "../support/browser.ts";

const commune = "/xa/M0001";

test.for([phone, desk])(
  "the page of a commune ships no script and weighs under 30 kB, at $width",
  async (size, { open }) => {
    const page = await open(null, { size });
    const parts: { type: string; weight: Promise<number> }[] = [];
    page.on("response", (response) => {
      parts.push({
        type: response.request().resourceType(),
        weight: response.body().then(({ length }) => length),
      });
    });
    await page.goto(commune, { waitUntil: "networkidle" });
    const types = parts.map(({ type }) => type);
    expect(types).not.toContain("script");
    expect(types).not.toContain("font");
    expect(await page.locator("script").count()).toBe(0);

    const weights = await Promise.all(
      parts.filter(({ type }) => !["font", "image"].includes(type)).map(({ weight }) => weight),
    );
    expect(weights.length).toBeGreaterThan(1);
    // Uncompressed; a thousand bytes to the kB.
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000);
  },
);

test("it says what was promised and done, and nothing of any person, file or unit below", async ({
  open,
}) => {
  const page = await open(null);
  await page.goto(commune);
  const text = await page.locator("main").innerText();
  expect(text).toContain("Dữ liệu minh họa");
  expect(text).toContain("27/KH-UBND");
  expect(text).toMatch(/\d+ hoạt động/);
  expect(demoPeople.filter(({ name }) => text.includes(name))).toEqual([]);
  expect(text).not.toMatch(/Trường |Trạm Y tế|Bản Nà Lúa|Thôn /);
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.filter((href) => href?.startsWith("/lam-viec"))).toEqual([]);
});

test.for(["/xa/99999", "/xa/M0", "/xa/khong-co", "/xa/%00"])("%s is not there", async (address, { open }) => {
  const page = await open(null);
  expect((await page.goto(address))?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  expect(await page.locator("script").count()).toBe(0);
});

test("a plan taken off is not shown until it is published again", async ({ open }) => {
  const office = await open("daumoi.suoihoa");
  const stranger = await open(null);
  const shown = async () =>
    ((await (await stranger.request.get(commune)).text()).match(/27\/KH-UBND/g) ?? []).length;
  expect(await shown()).toBe(1);
  await office.goto("/lam-viec/ke-hoach");
  await office
    .locator("li", { hasText: "Đang công khai" })
    .filter({ hasText: "27/KH-UBND" })
    .getByRole("link")
    .click();
  await office.getByRole("button", { name: "Ngừng công khai" }).click();
  await office.getByRole("button", { name: "Công khai kế hoạch" }).waitFor();
  expect(await shown()).toBe(0);
  await office.getByRole("button", { name: "Công khai kế hoạch" }).click();
  await office.getByRole("button", { name: "Ngừng công khai" }).waitFor();
  expect(await shown()).toBe(1);
});
