import { describe, expect } from "vitest";
import { send, test } from "../support/browser.ts";
import { look } from "./look.ts";

/* A coordinator makes an outline for a report that no standard one is meant for, without a line of script. */
describe("an outline beyond the standard ones", () => {
  test("is begun from a copy, worded, and offered to who asks for a report", async ({ open }) => {
    const page = await open("daumoi.suoihoa", { script: false });
    await page.goto("/lam-viec/bao-cao/de-cuong");
    await page.getByText("Tạo đề cương mới").click();
    expect(await send(page, "Tạo rồi sửa các mục")).toBe(422);
    await page.getByLabel("Tên đề cương").fill("Chuyên đề trong trường học (mẫu)");
    await page.getByLabel("Báo cáo về việc gì").fill("kết quả truyền thông trong trường học");
    await page.getByLabel("Bắt đầu từ bản sao của").selectOption({ label: "Báo cáo năm" });
    expect(await send(page, "Tạo rồi sửa các mục")).toBe(303);

    await page.getByLabel("Báo cáo về việc gì").fill("chuyên đề trường học");
    await page.getByRole("button", { name: "Xem thử", exact: true }).last().click();
    await page.locator("#xem-thu").getByText("Chuyên đề trường học trong thực hiện").waitFor();
    expect(await send(page, "Lưu đề cương")).toBe(303);
    expect(await page.locator("main").innerText()).toContain("Báo cáo về: chuyên đề trường học");

    const other = await open("daumoi.suoihoa");
    await other.goto(page.url());
    await look(other);
    await other.goto("/lam-viec/bao-cao/de-cuong");
    await other.getByText("Tạo đề cương mới").click();
    expect(await send(other, "Tạo rồi sửa các mục")).toBe(422);
    await look(other);

    await page.goto("/lam-viec/bao-cao/yeu-cau");
    const choices = page.getByLabel("Đề cương", { exact: false }).locator("option");
    expect(await choices.allInnerTexts()).toContain("Chuyên đề trong trường học (mẫu)");
  });
});
