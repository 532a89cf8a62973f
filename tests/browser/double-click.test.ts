import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { phone, send, test } from "../support/browser.ts";
import { filledForm, post, postAtOnce } from "./sent-forms.ts";

const listed = async (page: Page, title: string): Promise<number> => {
  await page.goto(`/lam-viec/hoat-dong?tim=${encodeURIComponent(title)}`);
  return page.locator("main").getByRole("link", { name: title, exact: true }).count();
};

async function fillActivity(page: Page, title: string): Promise<void> {
  await page.goto("/lam-viec/hoat-dong/moi");
  await page.getByLabel("Loại hoạt động").selectOption("talk");
  await page.getByLabel("Tên hoạt động").fill(title);
  await page.getByLabel("Nữ", { exact: true }).fill("12");
  await page.getByLabel("Nam", { exact: true }).fill("9");
}

describe("a double click on “Ghi hoạt động” records once", () => {
  test("with script, which sends once", async ({ open }) => {
    const page = await open("tramyte.suoihoa", { size: phone });
    const title = "Nói chuyện ở trạm, bấm hai lần có script";
    await fillActivity(page, title);
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await page.getByRole("button", { name: "Ghi hoạt động" }).dblclick();
    await page.getByText("Đã ghi hoạt động.").waitFor();
    expect(sent).toHaveLength(1);
    expect(await listed(page, title)).toBe(1);
  });

  test("without script, where the browser sends twice", async ({ open }) => {
    const page = await open("tramyte.suoihoa", { size: phone, script: false });
    const title = "Nói chuyện ở trạm, bấm hai lần không có script";
    await fillActivity(page, title);
    await page.getByRole("button", { name: "Ghi hoạt động" }).dblclick();
    await page.getByText("Đã ghi hoạt động.").waitFor();
    expect(await listed(page, title)).toBe(1);
  });

  test("sent three times at the same moment; and with other content it is a conflict", async ({ open }) => {
    const page = await open("tramyte.suoihoa");
    const title = "Nói chuyện ở trạm, gửi ba lần một lúc";
    await fillActivity(page, title);
    const form = await filledForm(page);
    const answers = await postAtOnce(page, form);
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()["location"])).size).toBe(1);

    form.set("men", "10");
    form.set("participants", "22");
    expect((await post(page, form)).status()).toBe(409);
    expect(await listed(page, title)).toBe(1);
  });
});

test("“Đọc kế hoạch” sent three times at the same moment reads once", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  const waiting = async () => {
    await page.goto("/lam-viec/ke-hoach");
    return page.getByRole("link", { name: "van-ban-dan.txt" }).count();
  };
  const before = await waiting();
  await page.goto("/lam-viec/ke-hoach/doc");
  await page.getByText("Hoặc dán văn bản").click();
  await page
    .getByLabel("Văn bản dán vào")
    .fill("KẾ HOẠCH\nTruyền thông về bình đẳng giới năm 2026\nI. NHIỆM VỤ\n1. Nói chuyện.\n");
  const answers = await postAtOnce(page, await filledForm(page));
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(await waiting()).toBe(before + 1);

  await page.goto(answers[0]?.headers()["location"] ?? "");
  await page.getByText("Bỏ bản đọc này").click();
  expect(await send(page, "Bỏ bản đọc")).toBe(303);
  expect(await waiting()).toBe(before);
});

test("“Ghi nhận kế hoạch” sent three times at the same moment counts once", async ({ open }) => {
  const page = await open("nalua.suoihoa");
  await page.goto("/lam-viec/ke-hoach/ban-hanh");
  const title = "Kế hoạch của bản Nà Lúa, gửi ba lần một lúc";
  await page.getByLabel("Tên kế hoạch").fill(title);
  await page.getByLabel("Ngày ban hành").fill("2026-11-09");
  const answers = await postAtOnce(page, await filledForm(page));
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  await page.goto("/lam-viec/ke-hoach");
  expect(await page.getByRole("link", { name: title }).count()).toBe(1);
});

test("“Thêm đơn vị” and “Cấp tài khoản” sent three times at the same moment make one of each", async ({
  open,
}) => {
  const page = await open("quantri.suoihoa");
  const unit = "Thôn Gửi Ba Lần";
  await page.goto("/lam-viec/don-vi/moi");
  await page.getByLabel("Loại đơn vị").selectOption("village");
  await page.getByLabel("Tên đơn vị").fill(unit);
  const added = await postAtOnce(page, await filledForm(page));
  expect(added.map((answer) => answer.status())).toEqual([303, 303, 303]);
  await page.goto("/lam-viec/don-vi");
  expect(await page.getByRole("link", { name: unit, exact: true }).count()).toBe(1);

  const person = "Người được gửi ba lần (mẫu)";
  await page.goto("/lam-viec/tai-khoan/moi");
  await page.getByLabel("Họ tên").fill(person);
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: unit });
  await page.getByLabel("Người ghi số liệu").check();
  const answers = await postAtOnce(page, await filledForm(page));
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200]);
  const shown = await Promise.all(
    answers.map(async (answer) => (await answer.text()).includes("first-password")),
  );
  expect(shown.filter(Boolean)).toHaveLength(1);
  await page.goto("/lam-viec/tai-khoan");
  expect(await page.getByText(person, { exact: true }).count()).toBe(1);
});
