import type { Page } from "playwright-core";
import { expect } from "vitest";
import { passwordOf, phone, refusals, send, signIn, test } from "../support/browser.ts";
import { smallPicture } from "./pictures.ts";

const title = "Sinh hoạt lớp: việc nhà là việc chung (không dùng script)";

/** Everything that a reporter can say in the form, the people aside. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Loại hoạt động").selectOption("communication-session");
  await page.getByLabel("Tên hoạt động").fill(title);
  await page.getByLabel("Ngày thực hiện").fill("2026-11-10");
  await page.getByLabel("Địa điểm").fill("Phòng học lớp 8A");
  await page.getByText("Thêm chi tiết").click();
  await page.getByLabel("Trong đó trẻ em").fill("36");
  await page.locator("summary", { hasText: "Nội dung truyền thông" }).click();
  await page.getByLabel("Chia sẻ việc nhà").check();
  await page.getByLabel("Kinh phí", { exact: false }).first().fill("250.000");
  await page.getByLabel("Ghi chú").fill("Học sinh tự dẫn chương trình.");
  await page.getByLabel("Minh chứng").setInputFiles(smallPicture("ảnh lớp 8A.png"));
}

const typed = async (page: Page) => ({
  kind: await page.getByLabel("Loại hoạt động").inputValue(),
  title: await page.getByLabel("Tên hoạt động").inputValue(),
  heldOn: await page.getByLabel("Ngày thực hiện").inputValue(),
  place: await page.getByLabel("Địa điểm").inputValue(),
  women: await page.getByLabel("Nữ", { exact: true }).inputValue(),
  men: await page.getByLabel("Nam", { exact: true }).inputValue(),
  participants: await page.getByLabel("Tổng số người").inputValue(),
  children: await page.getByLabel("Trong đó trẻ em").inputValue(),
  topic: await page.getByLabel("Chia sẻ việc nhà").isChecked(),
  cost: await page.getByLabel("Kinh phí").first().inputValue(),
  note: await page.getByLabel("Ghi chú").inputValue(),
});

test("an activity is logged and corrected with script off, and a refused form keeps all that was typed", async ({
  open,
}) => {
  const page = await open(null, { script: false, size: phone });
  await page.goto("/lam-viec/hoat-dong");
  await signIn(page, "thcs.suoihoa", passwordOf("thcs.suoihoa"));
  await page.getByRole("link", { name: "Ghi hoạt động" }).click();

  await fillIn(page);
  await page.getByLabel("Nữ", { exact: true }).fill("18");
  await page.getByLabel("Nam", { exact: true }).fill("20");
  await page.getByLabel("Tổng số người").fill("40");
  const before = await typed(page);
  expect(await send(page, "Ghi hoạt động")).toBe(422);

  expect(await refusals(page)).toEqual([expect.stringMatching(/38.*40/)]);
  const field = page.getByLabel("Tổng số người");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator(`#${await field.getAttribute("aria-describedby")}`).textContent()).toMatch(
    /38.*40/,
  );
  expect(await typed(page)).toEqual(before);
  expect(await page.getByText("ảnh lớp 8A.png", { exact: true }).isVisible()).toBe(true);

  await field.fill("38");
  expect(await send(page, "Ghi hoạt động")).toBe(303);
  await page.getByText("Đã ghi hoạt động.").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  const picture = await page.getByRole("link", { name: "ảnh lớp 8A.png" }).getAttribute("href");
  const file = await page.request.get(picture ?? "");
  expect([file.status(), (await file.body()).equals(smallPicture("").buffer)]).toEqual([200, true]);

  await page.getByRole("link", { name: "Đính chính" }).click();
  await page.getByLabel("Nam", { exact: true }).fill("21");
  await page.getByLabel("Tổng số người").fill("39");
  const corrected = await typed(page);
  expect(await send(page, "Lưu đính chính")).toBe(422);
  expect(await refusals(page)).toEqual([expect.stringContaining("Ghi lý do đính chính.")]);
  expect(await typed(page)).toEqual(corrected);

  await page.getByLabel("Lý do đính chính").fill("Đếm thiếu một em đến muộn.");
  expect(await send(page, "Lưu đính chính")).toBe(303);
  const history = page.getByRole("region", { name: "Lịch sử" });
  const change = history.getByRole("row", { name: "Nam" });
  expect(await change.getByRole("cell").allTextContents()).toEqual(["20", "21"]);
  expect(await history.getByText("Lý do: Đếm thiếu một em đến muộn.").isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "ảnh lớp 8A.png" }).isVisible()).toBe(true);
});
