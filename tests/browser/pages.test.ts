import { describe, expect } from "vitest";
import { demoPersonId, demoUnitId, type DemoUsername } from "../../src/demo/demo-world.ts";
import { refusals, send } from "../support/browser.ts";
import { look } from "./look.ts";
import { openAt, test } from "./look-at-office.ts";
import { addressesOfSite } from "./routes-of-site.ts";
import { byRole, officePages, publicPages, rolesAtWork, rolesReading, withoutPage } from "./site-pages.ts";

test("every address of the site is looked at, here or in pages/, in every role", () => {
  expect([...rolesAtWork, ...rolesReading].toSorted()).toEqual(Object.keys(byRole).toSorted());
  const known = [...Object.keys(officePages), ...Object.keys(publicPages), ...withoutPage];
  expect(known.toSorted()).toEqual(addressesOfSite.toSorted());
});

test.for(Object.values(publicPages))("%s for everybody", async (address, { open }) => {
  const { page, status } = await openAt(open, null, address);
  expect(status).toBe(200);
  await look(page);
});

describe("where there is nothing to show, it is said", () => {
  test.for<[string, string, DemoUsername | null, number]>([
    ["Không có hoạt động nào khớp", "/lam-viec/hoat-dong?tim=khongcogi", "daumoi.suoihoa", 200],
    ["Kỳ này chưa bắt đầu", "/lam-viec/tien-do?ky=2027", "daumoi.suoihoa", 200],
    ["Chưa có gì trong năm này", "/lam-viec/lich?thang=2019", "daumoi.suoihoa", 200],
    ["Không có đơn vị nào khớp", "/lam-viec/don-vi?tim=khongcogi", "daumoi.suoihoa", 200],
    ["Không có ai khớp", "/lam-viec/tai-khoan?tim=khongcogi", "quantri.suoihoa", 200],
    ["Ngoài phạm vi của bạn", "/lam-viec/don-vi/moi", "thcs.suoihoa", 403],
    ["Không tìm thấy", `/lam-viec/hoat-dong/${demoPersonId("thcs.suoihoa")}`, "thcs.suoihoa", 404],
    ["Không tìm thấy", "/lam-viec/khong-co", "thcs.suoihoa", 404],
    ["Không có trang này", "/khong-co", null, 404],
    ["Không tìm thấy", "/xa/99999", null, 404],
  ])("“%s” at %s", async ([text, address, person, expected], { open }) => {
    const { page, status } = await openAt(open, person, address);
    expect(status).toBe(expected);
    await page.getByRole("heading", { name: text }).waitFor();
    await look(page);
  });
});

test("the list of communes says that none was found", async ({ open }) => {
  const { page } = await openAt(open, null, "/?tim=khongcogi");
  await look(page);
});

test("the figure of the whole commune, and the step before a report is sent", async ({ open, found }) => {
  const page = await open("daumoi.suoihoa");
  for (const address of [found.whole, `${found.report}?buoc=gui`]) {
    expect((await page.goto(address))?.status()).toBe(200);
    await look(page);
  }
});

describe("a step that asks once more", () => {
  test.for(["ket-thuc", "mat-khau-moi"])("%s", async (step, { open }) => {
    const who = `nguoi=${demoPersonId("nalua.suoihoa")}&donVi=${demoUnitId("na-lua")}`;
    const { page, status } = await openAt(open, "quantri.suoihoa", `/lam-viec/tai-khoan?viec=${step}&${who}`);
    expect(status).toBe(200);
    await page.getByText("Tuyên truyền viên bản (mẫu)").waitFor();
    await look(page);
  });
});

describe("a form sent as it stands is refused in words, field by field", () => {
  /** Address, who, what to unfold, the button. */
  test.for<[string, DemoUsername | null, string | null, string]>([
    ["/dang-nhap", null, null, "Đăng nhập"],
    ["/lam-viec/ke-hoach/doc", "daumoi.suoihoa", null, "Đọc kế hoạch"],
    ["/lam-viec/ke-hoach/ban-hanh", "daumoi.suoihoa", null, "Ghi nhận kế hoạch"],
    [":plan", "daumoi.suoihoa", "Rút kế hoạch", "Rút kế hoạch"],
    ["/lam-viec/hoat-dong/moi", "daumoi.suoihoa", null, "Ghi hoạt động"],
    [
      String(officePages["/lam-viec/hoat-dong/:activityId"]?.address),
      "thcs.suoihoa",
      "Rút hoạt động này",
      "Rút hoạt động",
    ],
    [
      String(officePages["/lam-viec/hoat-dong/:activityId/dinh-chinh"]?.address),
      "thcs.suoihoa",
      null,
      "Lưu đính chính",
    ],
    ["/lam-viec/don-vi/moi", "daumoi.suoihoa", null, "Thêm đơn vị"],
    ["/lam-viec/tai-khoan/moi", "quantri.suoihoa", null, "Cấp tài khoản"],
    ["/lam-viec/tai-khoan/mat-khau", "thcs.suoihoa", null, "Đổi mật khẩu"],
  ])("%s", async ([address, person, unfold, button], { open, found }) => {
    const { page } = await openAt(open, person, address === ":plan" ? found.plan : address);
    if (unfold) await page.locator("summary", { hasText: unfold }).click();
    expect(await send(page, page.locator("main").getByRole("button", { name: button, exact: true }))).toBe(
      422,
    );
    const said = await refusals(page);
    expect(said).not.toEqual([]);
    // Each line leads to its field, and the field says it too.
    for (const line of await page.locator(".error-summary a").all()) {
      const field = page.locator((await line.getAttribute("href")) ?? "none");
      expect(await field.count()).toBe(1);
    }
    expect(await page.locator(".field-error").count()).toBe(said.length);
    await look(page);
  });
});
