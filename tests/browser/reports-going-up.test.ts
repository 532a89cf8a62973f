import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { send, test } from "../support/browser.ts";
import { look } from "./look.ts";

/*
 * Two agencies have sent their year's report, a third is late. The commune takes in the two and puts its own report
 * together with the gap named; the province sends it back at a line, gets it corrected, and takes it in. The demo's own
 * plan (27/KH-UBND) and its people; the tests follow one another.
 */
const planNumber = "27/KH-UBND";
const late = "Trung tâm Dịch vụ tổng hợp";
const made = { report: "" };

const rowOf = (page: Page) =>
  page
    .locator("li.report-row")
    .filter({ has: page.getByRole("link", { name: planNumber }) })
    .filter({ has: page.getByRole("heading", { name: /năm 2026$/ }) });

async function sendReport(page: Page): Promise<void> {
  expect(await send(page, "Lưu và xem trước khi gửi")).toBe(303);
  for (const box of await page.locator("input[name^='seen.']").all()) await box.check();
  expect(await send(page, page.getByRole("button", { name: /^Gửi báo cáo cho/ }))).toBe(303);
  await page.getByText(/^Đã gửi lúc/).waitFor();
}

/** The product sums as the database has frozen them, through the file for programs. */
async function frozen(page: Page) {
  const answer = await page.request.get(`${made.report}/tai-ve/so-lieu.json`);
  return (await answer.json()) as {
    facts: {
      activities: { activities: number; attendance: { total: number; women: number; men: number } };
      sources: { taken: { unitName: string }[]; missing: { unitName: string }[] };
    };
  };
}

describe("a year's report on its way up", () => {
  test("the commune takes in what two agencies sent", async ({ open }) => {
    const page = await open("daumoi.suoihoa");
    for (const unit of ["Trường Trung học cơ sở Suối Hoa", "Trạm Y tế"]) {
      await page.goto("/lam-viec/bao-cao");
      const folded = page
        .locator("details.collected")
        .filter({ hasText: /năm 2026/ })
        .filter({ hasText: "chờ xem xét" });
      const row = folded
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name: unit, exact: true }) });
      if (!(await row.first().isVisible())) await folded.first().locator("summary").click();
      await row.first().getByRole("link", { name: "Xem xét" }).click();
      expect(await send(page, "Tiếp nhận báo cáo")).toBe(303);
      await page.getByText(/^Đã tiếp nhận lúc/).waitFor();
    }
  });

  test("the commune's supervisor reads what was taken in, and nothing else", async ({ open }) => {
    const page = await open("giamsat.suoihoa");
    await page.goto("/lam-viec/bao-cao");
    const from = page.locator("section").filter({
      has: page.getByRole("heading", { name: "Báo cáo của các đơn vị bên dưới" }),
    });
    const links = from.locator("a[href*='/bao-cao/']");
    expect(await links.count()).toBeGreaterThanOrEqual(2);
    expect(await from.locator("td", { has: page.getByText("Đã tiếp nhận") }).count()).toBe(
      await links.count(),
    );
    expect(await from.getByRole("button").count()).toBe(0);
    for (const link of await links.all()) {
      const answer = await page.request.get((await link.getAttribute("href")) ?? "none");
      expect(answer.status()).toBe(200);
    }
    await look(page);
  });

  test("puts its own together from them, with the late one named and an adjustment beside the sum", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/bao-cao");
    const begin = rowOf(page).getByRole("button", { name: /^Lập báo cáo/ });
    if ((await begin.count()) > 0) await send(page, begin.first());
    else
      await rowOf(page)
        .getByRole("link", { name: /^Soạn tiếp/ })
        .first()
        .click();
    made.report = new URL(page.url()).pathname;

    await page.getByRole("link", { name: "Tổng hợp từ báo cáo cấp dưới" }).click();
    await look(page);
    expect(await send(page, "Tổng hợp")).toBe(303);
    expect(await page.getByText(/^Từ 2 báo cáo đã tiếp nhận/).innerText()).toContain(
      "đơn vị chưa có báo cáo",
    );
    await page
      .locator("details")
      .filter({ has: page.getByText("Thêm điều chỉnh") })
      .locator("summary")
      .click();
    await page.getByLabel("Loại").selectOption("leaflet");
    await page.getByLabel("Thêm hoặc bớt").fill("12");
    await page.getByLabel("Lý do").fill("Tờ gấp phát ở chợ phiên, xã in");
    expect(await send(page, "Ghi điều chỉnh")).toBe(303);
    await look(page);

    await page.goto(made.report);
    expect(await page.locator("main").innerText()).toContain(late);
    const words = page.locator("textarea[name^='sections.']");
    for (const box of await words.all()) await box.fill("Đã thực hiện theo kế hoạch của xã.");
    await sendReport(page);
    const { facts } = await frozen(page);
    expect(facts.sources.taken).toHaveLength(2);
    expect(facts.sources.missing.map(({ unitName }) => unitName)).toContain(late);
  });

  test("the province sends it back at a line, and takes it in once that is put right", async ({ open }) => {
    const province = await open("daumoi.minhhoa");
    await province.goto(made.report);
    const line = province.locator("ul.lines-to-remark li").first();
    await line.locator("summary").click();
    await line.getByLabel("Cần sửa gì ở dòng này").fill("Nêu rõ văn bản nào của xã");
    const row = province.locator("tr.under-row").first();
    await row.locator("summary").click();
    await row.getByLabel("Cần sửa gì ở dòng này").fill("Đối chiếu lại với kế hoạch");
    await look(province);
    expect(await send(province, "Trả lại để sửa")).toBe(303);

    const commune = await open("daumoi.suoihoa");
    await commune.goto(made.report);
    await commune.getByText("Nêu rõ văn bản nào của xã").first().waitFor();
    await commune.locator("tr.under-row").getByText("Đối chiếu lại với kế hoạch").waitFor();
    await commune
      .locator("textarea[name^='sections.']")
      .first()
      .fill("Xã đã ban hành Kế hoạch số 27/KH-UBND.");
    await sendReport(commune);

    await province.goto(made.report);
    expect(await province.locator("main").innerText()).toContain("Xã đã ban hành Kế hoạch số 27/KH-UBND.");
    expect(await send(province, "Tiếp nhận báo cáo")).toBe(303);
    await province.getByText(/^Đã tiếp nhận lúc/).waitFor();
    await look(province);
  });

  test("page, Word file and database say the same, and nothing of it changes any more", async ({ open }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto(made.report);
    expect(await page.locator("textarea[name^='sections.']").count()).toBe(0);
    const { facts } = await frozen(page);
    const { total, women, men } = facts.activities.attendance;
    const foot = await page.locator("table.activity-sums tfoot td.num").allTextContents();
    const shown = [total, women, men].map((count) => count.toLocaleString("vi-VN"));
    expect(foot.slice(0, 3)).toEqual(shown);
    const word = await page.request.get(`${made.report}/tai-ve/bao-cao.docx`);
    const text = strFromU8(unzipSync(await word.body())["word/document.xml"] ?? new Uint8Array())
      .replaceAll("</w:p>", "\n")
      .replace(/<[^>]+>/g, "");
    const wanted = [
      ...shown,
      late,
      "Tờ gấp phát ở chợ phiên, xã in",
      "Xã đã ban hành Kế hoạch số 27/KH-UBND.",
    ];
    expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
  });
});
