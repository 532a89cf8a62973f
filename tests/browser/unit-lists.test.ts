import { describe, expect } from "vitest";
import { test } from "../support/browser.ts";
import { look } from "./look.ts";

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\uFEFF${lines.join("\r\n")}`),
});

describe("a list of units", () => {
  test("says line by line what to put right, and adds nothing", async ({ open }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/don-vi/nhap-danh-sach");
    const list = ["Tên đơn vị;Loại đơn vị", "Bản Thử;Bản", ";Bản", "Đội Một;Đội"];
    await page.getByLabel("Tệp danh sách").setInputFiles(file("ds.csv", list));
    await page.getByRole("button", { name: "Thêm các đơn vị trong tệp" }).click();
    await page.getByRole("row", { name: "3 Ghi tên đơn vị." }).waitFor();
    await page.getByRole("row", { name: /^4 Chưa rõ loại/ }).waitFor();
    await look(page);
    await page.goto("/lam-viec/don-vi?tim=ban+thu");
    await page.getByRole("heading", { name: "Không có đơn vị nào khớp" }).waitFor();
  });

  test("begins with a template", async ({ open }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/don-vi/nhap-danh-sach");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải tệp mẫu Excel" }).click();
    expect((await download).suggestedFilename()).toBe("danh-sach-don-vi.xlsx");
  });
});

describe("a list of changes", () => {
  test("shows what would move before anything does", async ({ open }) => {
    const page = await open("quantri.suoihoa");
    await page.goto("/lam-viec/don-vi/sap-xep");
    const list = [
      "Thay đổi;Đơn vị cũ (mã);Tên mới;Thuộc (mã);Đơn vị mới (mã);Từ ngày;Văn bản",
      "nhập;M0001/Bản Nà Lúa;Bản Nà Khe;M0001;;01/10/2026;15/NQ-HĐND",
      "nhập;M0001/Bản Khe Mây;Bản Nà Khe;M0001;;01/10/2026;15/NQ-HĐND",
    ];
    await page.getByLabel("Tệp danh sách").setInputFiles(file("sx.csv", list));
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByRole("row", { name: "Bản Nà Lúa nhập Bản Nà Khe 15/NQ-HĐND" }).waitFor();
    await page.getByRole("button", { name: "Ghi 2 thay đổi" }).waitFor();
    await look(page);
    await page.goto("/lam-viec/don-vi?tim=na+lua");
    await page.getByRole("link", { name: "Bản Nà Lúa" }).waitFor();
  });
});

describe("the map of another day", () => {
  test("is there for whoever looks back", async ({ open }) => {
    const page = await open("daumoi.suoihoa");
    await page.goto("/lam-viec/don-vi?ngay=2025-06-30");
    await page.getByText("Bản đồ đơn vị ngày 30/6/2025").waitFor();
    await look(page);
    await page.goto("/lam-viec/don-vi?ngay=2026-01-01");
    await page.getByRole("link", { name: "Bản Nà Lúa" }).waitFor();
    await look(page);
  });
});
