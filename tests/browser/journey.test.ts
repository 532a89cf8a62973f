import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { phone, refusals, send, signIn, test } from "../support/browser.ts";
import { samplePlan } from "./found-addresses.ts";
import { look } from "./look.ts";
import { filledForm, post } from "./sent-forms.ts";

/*
 * One commune's year as its people live it, each with the pages they use: the administrator brings in a village, the
 * coordinator reads the plan, the village's communicator records, the leader looks, the coordinator reports, the
 * public reads. The tests follow one another; what an earlier one made stands in `made`.
 */
const village = "Bản Pá Khôm";
const planTitle = "Truyền thông về bình đẳng giới trên địa bàn xã Suối Hoa (bản đọc lại)";
const planNumber = "28/KH-UBND";
const target = "Cuộc truyền thông ở thôn, bản";
const activity = "Họp bản: vợ chồng cùng bàn việc nhà";
const made = { username: "", password: "", plan: "", activity: "", report: "" };

const itemWith = (page: Page, quote: string): Locator =>
  page.locator("li.review-item").filter({ hasText: quote });

async function enter(page: Page): Promise<void> {
  await page.goto("/dang-nhap");
  await signIn(page, made.username, made.password);
  await page.getByRole("heading", { level: 1, name: "Việc cần làm" }).waitFor();
}

describe("one commune's year, from the plan to the report", () => {
  test("the administrator adds a village, and an account whose first password shows once", async ({
    open,
  }) => {
    const page = await open("quantri.suoihoa");
    await page.goto("/lam-viec");
    await page.getByRole("link", { name: "Đơn vị", exact: true }).click();
    await page.getByRole("link", { name: "Thêm đơn vị" }).click();
    await page.getByLabel("Loại đơn vị").selectOption("village");
    await page.getByLabel("Tên đơn vị").fill(village);
    expect(await send(page, "Thêm đơn vị")).toBe(303);
    await page.getByRole("link", { name: `Cấp tài khoản cho ${village}` }).click();

    await page.getByLabel("Họ tên").fill("Trưởng bản Pá Khôm (mẫu)");
    await page.getByLabel("Người ghi số liệu").check();
    expect(await send(page, "Cấp tài khoản")).toBe(200);
    await look(page);
    made.username =
      (await page
        .getByRole("definition")
        .filter({ hasText: /^\S+\.\S+$/ })
        .first()
        .textContent()) ?? "";
    made.password = (await page.locator(".first-password").textContent()) ?? "";
    expect(made.password).toMatch(/^\S{4}-\S{4}-\S{4}$/);

    // Nowhere else: neither in the address nor on the pages of the account.
    expect(page.url()).not.toContain(made.password);
    for (const address of ["/lam-viec/tai-khoan", "/lam-viec/don-vi"]) {
      expect(await (await page.request.get(address)).text()).not.toContain(made.password);
    }
  });

  test("the communicator comes in with it and changes it", async ({ open }) => {
    const page = await open(null, { size: phone });
    await enter(page);
    await page.locator("summary", { hasText: village }).click();
    await page.getByRole("link", { name: "Đổi mật khẩu" }).click();
    const chosen = "con suối chảy qua bản";
    await page.getByLabel("Mật khẩu hiện nay").fill(made.password);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(chosen);
    await page.getByLabel("Ghi lại mật khẩu mới").fill(chosen);
    expect(await send(page, "Đổi mật khẩu")).toBe(303);
    await page.getByText("Đã đổi mật khẩu.").waitFor();

    const elsewhere = await open(null);
    await elsewhere.goto("/dang-nhap");
    await signIn(elsewhere, made.username, made.password);
    await elsewhere.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.").first().waitFor();
    made.password = chosen;
    await enter(elsewhere);
  });

  test("1. Read: the coordinator uploads the plan, sees what was read, corrects, drops, confirms", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/ke-hoach");
    await page.getByRole("link", { name: "Đọc kế hoạch" }).click();
    await page.getByLabel("Tệp kế hoạch").setInputFiles(samplePlan);
    expect(await send(page, "Đọc kế hoạch")).toBe(303);
    await page.getByRole("heading", { level: 1, name: "Xem lại kế hoạch vừa đọc" }).waitFor();
    expect(await page.locator("[id^='targets.']").count()).toBe(6);
    const villages = itemWith(page, "Mỗi thôn, bản tổ chức ít nhất 01 cuộc truyền thông trong năm");
    expect(await villages.getByRole("figure").innerText()).toContain("Mục II.3");

    await page.locator("summary", { hasText: "phần đầu văn bản" }).click();
    await page.getByLabel("Trích yếu (tên kế hoạch)").fill(planTitle);
    await page.getByLabel("Số, ký hiệu").fill(planNumber);
    await villages.locator("summary", { hasText: "Sửa" }).click();
    await villages.getByLabel("Tên ngắn").fill(target);
    await villages.getByLabel("Ít nhất").fill("hai");
    const occasions = page.locator("summary", { hasText: "Dịp, đợt cao điểm" });
    await occasions.click();
    const dropped = page.getByRole("checkbox", { name: "Giữ mục: Ngày Quốc tế Hạnh phúc" });
    await dropped.uncheck();

    // A slip of the finger is told at its place, and nothing of the rest is lost.
    expect(await send(page, "Xác nhận kế hoạch")).toBe(422);
    expect(await page.locator(".error-summary a").count()).toBe(1);
    await look(page);
    expect(await villages.getByLabel("Tên ngắn").inputValue()).toBe(target);
    await occasions.click();
    expect(await dropped.isChecked()).toBe(false);
    await villages.getByLabel("Ít nhất").fill("2");
    expect(await send(page, "Xác nhận kế hoạch")).toBe(303);
    made.plan = new URL(page.url()).pathname;
  });

  test("2. Plan: targets, tasks, occasions and duties stand with their clauses, and the calendar says when", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto(made.plan);
    const main = page.locator("main");
    expect(await main.getByRole("heading", { level: 1 }).textContent()).toBe(planTitle);
    const corrected = main
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: target, exact: true }) });
    expect(await corrected.innerText()).toMatch(/ít nhất 2 cuộc[\s\S]*Mục II\.3/);
    const text = await main.innerText();
    for (const said of [
      "Chỉ tiêu (6)",
      "Đổi mới cách làm",
      "Ngày Phụ nữ Việt Nam",
      "trước ngày 20/11",
      "Trạm Y tế",
    ]) {
      expect(text).toContain(said);
    }
    expect(await main.getByRole("region", { name: /Dịp/ }).innerText()).not.toContain("Hạnh phúc");

    await page.getByRole("link", { name: "Lịch", exact: true }).click();
    const november = page.getByRole("region", { name: /Tháng 11\/2026/ });
    const due = november
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href='${made.plan}']`), hasText: "Hạn gửi" });
    expect(await due.innerText()).toMatch(/19\/11\/2026[\s\S]*Báo cáo[\s\S]*trước ngày 20\/11/);
  });

  test("3. Act: the communicator records on the phone, and it counts in the village's row", async ({
    open,
  }) => {
    const page = await open(null, { size: phone });
    await enter(page);
    await page.getByRole("link", { name: "Hoạt động", exact: true }).click();
    await page.getByRole("link", { name: "Ghi hoạt động" }).first().click();
    await page.getByLabel("Loại hoạt động").selectOption("community-gathering");
    await page.getByLabel("Tên hoạt động").fill(activity);
    await page.getByLabel("Nữ", { exact: true }).fill("17");
    await page.getByLabel("Nam", { exact: true }).fill("15");
    // The sum is there before one has reckoned it.
    await expect.poll(() => page.getByLabel("Tổng số người").inputValue()).toBe("32");
    await page.getByText("Thêm chi tiết").click();
    await page.getByLabel("Lồng ghép trong cuộc họp, chương trình khác").check();
    await page.getByLabel("Tên cuộc họp, chương trình").fill("Họp bản quý IV");
    await page.getByLabel("Nhiệm vụ của kế hoạch").selectOption({ index: 1 });
    expect(await send(page, "Ghi hoạt động")).toBe(303);
    await page.getByText("Đã ghi hoạt động.").waitFor();
    made.activity = new URL(page.url()).pathname;
    expect(await page.locator("main").innerText()).toMatch(/Nữ 17[\s\S]*Nam 15/);
    await look(page);
  });

  test("4. See: the coordinator finds it on the scoreboard; the figure opens into activity and clause", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto(made.plan);
    await page.getByRole("link", { name: "Xem tiến độ" }).click();
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: village }) });
    const figure = row.getByRole("link", { name: /^1\/2 / });
    await figure.click();

    await page.getByRole("heading", { name: "Câu trong kế hoạch" }).waitFor();
    const main = page.locator("main");
    expect(await main.innerText()).toMatch(/Mục II\.3/);
    expect(await main.innerText()).toContain("Mỗi thôn, bản tổ chức ít nhất 01 cuộc truyền thông trong năm");
    await look(page);
    await main.getByRole("link", { name: activity }).click();
    await page.getByRole("heading", { level: 1, name: activity }).waitFor();
    expect(new URL(page.url()).pathname).toBe(made.activity);
  });

  test("the leader sees all of it, is offered nothing to change, and is refused where that is tried", async ({
    open,
  }) => {
    const coordinator = await open("daumoi.suoihoa");
    await coordinator.goto(`${made.activity}/dinh-chinh`);
    const correction = await filledForm(coordinator);
    correction.set("reason", "Thử sửa");

    const page = await open("lanhdao.suoihoa");
    for (const address of [made.plan, made.activity, "/lam-viec/tien-do", "/lam-viec/bao-cao"]) {
      expect((await page.goto(address))?.status()).toBe(200);
      expect(await page.locator("main form[method=post]").count()).toBe(0);
      const offered = page
        .locator("main")
        .getByRole("link", { name: /^(Đính chính|Ghi hoạt động|Đọc kế hoạch|Thêm)/ });
      expect(await offered.count()).toBe(0);
    }
    const publish = new FormData();
    publish.set("intent", "publish");
    publish.set("published", "yes");
    expect((await post(page, publish, made.plan)).status()).toBe(403);
    expect((await post(page, correction, `${made.activity}/dinh-chinh`)).status()).toBe(403);
    await page.goto(made.activity);
    expect(await page.getByRole("region", { name: "Lịch sử" }).getByRole("listitem").count()).toBe(1);
  });

  test("5. Report: a draft made of the figures, words added, the same figures in Word, sent once", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/bao-cao");
    const row = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: planNumber }) })
      .filter({ has: page.getByRole("heading", { name: /năm 2026$/ }) })
      .filter({ hasText: "trước ngày 20/11/2026" });
    expect(await send(page, row.getByRole("button", { name: "Lập báo cáo" }))).toBe(303);
    made.report = new URL(page.url()).pathname;

    expect(await page.getByRole("complementary", { name: "Trước khi gửi" }).innerText()).toContain(
      "Còn phải viết",
    );
    expect(
      await page.locator("main svg[role=img], main .chart svg, main figure svg").count(),
    ).toBeGreaterThan(0);
    const words = page.locator("textarea[name^='sections.']");
    for (let index = 0; index < (await words.count()); index += 1) {
      await words.nth(index).fill(`Phần viết thứ ${index + 1} của cán bộ đầu mối.`);
    }
    expect(await send(page, "Lưu")).toBe(303);
    expect(await words.first().inputValue()).toBe("Phần viết thứ 1 của cán bộ đầu mối.");
    const figures = await page
      .getByRole("table", { name: "Kết quả thực hiện các chỉ tiêu" })
      .locator("tbody td:nth-of-type(2) a")
      .allTextContents();
    expect(figures).toHaveLength(6);
    const cells = await page.locator("table.activity-sums tfoot td.num").allTextContents();

    const word = await page.request.get(
      (await page.getByRole("link", { name: "Tải bản Word" }).getAttribute("href")) ?? "",
    );
    expect(word.headers()["content-disposition"]).toContain("bao-cao-nam-2026-xa-suoi-hoa.docx");
    const parts = unzipSync(await word.body());
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
      .replaceAll("</w:p>", "\n")
      .replace(/<[^>]+>/g, "");
    const wanted = [...figures, ...cells, planNumber, "Phần viết thứ 1 của cán bộ đầu mối."];
    expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);

    expect(await send(page, "Lưu và xem trước khi gửi")).toBe(303);
    await look(page);
    // What is asked keeps it back until it is answered.
    expect(await send(page, page.getByRole("button", { name: /^Gửi báo cáo cho/ }))).toBe(422);
    expect(await refusals(page)).not.toEqual([]);
    for (const box of await page.locator("input[name^='seen.']").all()) await box.check();
    await page.getByRole("button", { name: /^Gửi báo cáo cho/ }).dblclick();
    await page.getByText(/^Đã gửi lúc/).waitFor();
    expect(new URL(page.url()).pathname).toBe(made.report);
    expect(await page.locator("textarea").count()).toBe(0);
    await look(page);
  });

  test("6. Show: the public reads plan and progress once they are published, and no longer when withdrawn", async ({
    open,
  }) => {
    const page = await open("daumoi.suoihoa");
    const stranger = await open(null, { size: phone, script: false });
    const shown = async () => {
      await stranger.goto("/");
      await stranger.getByRole("link", { name: "Xã Suối Hoa" }).click();
      return stranger.locator("main").innerText();
    };
    expect(await shown()).not.toContain(planTitle);
    await page.goto(made.plan);
    expect(await send(page, "Công khai kế hoạch")).toBe(303);
    expect(await shown()).toMatch(/Mỗi thôn, bản tổ chức ít nhất 01 cuộc[\s\S]*28\/KH-UBND/);

    await page.locator("summary", { hasText: "Rút kế hoạch" }).click();
    await page.getByLabel("Lý do rút").fill("Trùng với kế hoạch số 27.");
    expect(await send(page, "Rút kế hoạch")).toBe(303);
    await page.getByText("Kế hoạch đã rút").waitFor();
    expect(await shown()).not.toContain(planTitle);
  });
});
