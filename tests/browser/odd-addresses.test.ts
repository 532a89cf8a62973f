import { expect } from "vitest";
import { test } from "../support/browser.ts";

/** Addresses are cut short, typed wrong and played with: an answer in words, never a fault. */
test.for([
  "/?tim=%00",
  "/xa/%00",
  "/xa/%E0%A4%A",
  "/lam-viec/%00",
  "/lam-viec/ke-hoach/abc",
  "/lam-viec/ke-hoach/doc/abc",
  "/lam-viec/ke-hoach?trang=99999999999999",
  "/lam-viec/ke-hoach/ban-hanh?donVi=abc&mucDich=zzz",
  "/lam-viec/lich?thang=9999-99",
  "/lam-viec/hoat-dong/abc",
  "/lam-viec/hoat-dong?donVi=abc&ky=zzz&loai=zzz&nhiemVu=z&trang=-4",
  "/lam-viec/hoat-dong?tim=%00",
  "/lam-viec/hoat-dong?tim=%25_%5C%27%22%3Cb%3E",
  "/lam-viec/hoat-dong/moi?donVi=abc&nhu=def&nhiemVu=ghi",
  "/lam-viec/tien-do/abc/def",
  "/lam-viec/tien-do?keHoach=abc&donVi=def&ky=zzz&loai=zzz",
  "/lam-viec/bao-cao/abc",
  "/lam-viec/bao-cao/abc/tai-ve",
  "/lam-viec/don-vi/abc",
  "/lam-viec/don-vi?donVi=abc&trang=-1",
  "/lam-viec/don-vi?tim=%00",
  "/lam-viec/don-vi?trang=99999999999",
  "/lam-viec/tai-khoan?tim=%00",
  "/lam-viec/tai-khoan?viec=ket-thuc&nguoi=abc&donVi=def",
  "/lam-viec/tai-khoan/moi?donVi=abc",
  "/lam-viec/tep/abc",
])("%s", async (address, { open }) => {
  const page = await open(address.includes("tai-khoan") ? "quantri.suoihoa" : "daumoi.suoihoa");
  // Without the browser, which would put some of them right.
  const answer = await page.request.get(address);
  expect(answer.status()).toBeOneOf([200, 404]);
});

test("an address that leads nowhere says so inside the office", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  const answer = await page.goto("/lam-viec/khong-co-trang-nay/o-day");
  expect(answer?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Không tìm thấy");
  expect(await page.getByRole("link", { name: "Việc cần làm" }).count()).toBeGreaterThan(0);
});
