import { describe, expect } from "vitest";
import { demoUnitId } from "../../src/demo/demo-world.ts";
import { passwordOf, send, signIn, test } from "../support/browser.ts";
import { smallPicture } from "./pictures.ts";
import { filledForm, post } from "./sent-forms.ts";

describe("the door", () => {
  test("leads back to the page that was asked for", async ({ open }) => {
    const page = await open(null);
    await page.goto("/lam-viec/tien-do?ky=2026-Q3");
    expect(new URL(page.url()).pathname).toBe("/dang-nhap");
    await signIn(page, "lanhdao.suoihoa", passwordOf("lanhdao.suoihoa"));
    await page.getByRole("heading", { level: 1, name: "Bảng tiến độ" }).waitFor();
    expect(page.url()).toMatch(/\/lam-viec\/tien-do\?ky=2026-Q3$/);
  });

  test("says one thing for a wrong password and an unknown name, and keeps the name", async ({ open }) => {
    const page = await open(null);
    await page.goto("/dang-nhap");
    for (const name of ["thcs.suoihoa", "khong.co.ai"]) {
      await page.getByLabel("Tên đăng nhập").fill(name);
      await page.getByLabel("Mật khẩu").fill("khong-phai-mat-khau");
      expect(await send(page, "Đăng nhập")).toBe(401);
      expect(await page.locator(".field-error").allTextContents()).toEqual([
        expect.stringContaining("Tên đăng nhập hoặc mật khẩu chưa đúng."),
      ]);
      expect(await page.getByLabel("Tên đăng nhập").inputValue()).toBe(name);
    }
  });

  test.for(["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "/dang-xuat"])(
    "does not lead to %s",
    async (wanted, { open }) => {
      const page = await open(null);
      await page.goto(`/dang-nhap?den=${encodeURIComponent(wanted)}`);
      expect(await page.locator("input[name=den]").inputValue()).toBe("/lam-viec");
    },
  );

  test("does not follow a return address slipped into the form", async ({ open }) => {
    const page = await open(null);
    await page.goto("/dang-nhap");
    const form = new FormData();
    form.set("username", "nalua.suoihoa");
    form.set("password", passwordOf("nalua.suoihoa"));
    form.set("den", "https://elsewhere.example/");
    const answer = await post(page, form);
    expect([answer.status(), answer.headers()["location"]]).toEqual([302, "/lam-viec"]);
  });

  test("closes: after signing out neither “back” nor a kept cookie opens it", async ({ open }) => {
    const page = await open(null);
    await page.goto("/dang-nhap");
    await signIn(page, "dichvu.suoihoa", passwordOf("dichvu.suoihoa"));
    await page.getByRole("heading", { level: 1, name: "Việc cần làm" }).waitFor();
    const cookies = await page.context().cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual(
      cookies.map(() => [true, "Lax"]),
    );
    await page.locator("summary", { hasText: "Trung tâm Dịch vụ tổng hợp" }).click();
    await send(page, "Đăng xuất");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Đăng nhập" }).waitFor();
    await page.context().addCookies(cookies);
    await page.goto("/lam-viec");
    expect(new URL(page.url()).pathname).toBe("/dang-nhap");
  });
});

describe("another unit's activity", () => {
  test("cannot be seen, changed or taken back, nor its files opened", async ({ open }) => {
    const owner = await open("tramyte.suoihoa");
    await owner.goto("/lam-viec/hoat-dong/moi");
    await owner.getByLabel("Loại hoạt động").selectOption("talk");
    await owner.getByLabel("Tên hoạt động").fill("Tư vấn tại trạm cho các cặp vợ chồng trẻ");
    await owner.getByLabel("Nữ", { exact: true }).fill("14");
    await owner.getByLabel("Nam", { exact: true }).fill("11");
    await owner.getByLabel("Minh chứng").setInputFiles(smallPicture("buổi tư vấn.png"));
    expect(await send(owner, "Ghi hoạt động")).toBe(303);
    const activity = new URL(owner.url()).pathname;
    const file = (await owner.getByRole("link", { name: "buổi tư vấn.png" }).getAttribute("href")) ?? "";
    await owner.goto(`${activity}/dinh-chinh`);
    const correction = await filledForm(owner);
    correction.set("women", "140");
    correction.set("participants", "151");
    correction.set("reason", "Không phải việc của tôi");
    const withdrawal = new FormData();
    withdrawal.set("expectedVersion", "1");
    withdrawal.set("reason", "Không phải việc của tôi");

    const other = await open("thcs.suoihoa");
    const refused = {
      page: (await other.request.get(activity)).status(),
      form: (await other.request.get(`${activity}/dinh-chinh`)).status(),
      file: (await other.request.get(file)).status(),
      correction: (await post(other, correction, `${activity}/dinh-chinh`)).status(),
      withdrawal: (await post(other, withdrawal, activity)).status(),
    };
    expect(refused).toEqual({ page: 404, form: 404, file: 404, correction: 404, withdrawal: 404 });

    const stranger = await open(null);
    const shut = await stranger.request.get(file, { maxRedirects: 0 });
    expect([shut.status(), shut.headers()["location"]]).toEqual([
      302,
      `/dang-nhap?den=${encodeURIComponent(file)}`,
    ]);

    await owner.goto(activity);
    expect(await owner.getByRole("region", { name: "Lịch sử" }).getByRole("listitem").count()).toBe(1);
    expect((await owner.request.get(file)).status()).toBe(200);
  });

  test("cannot be recorded in that unit's name", async ({ open }) => {
    const page = await open("thcs.suoihoa");
    await page.goto("/lam-viec/hoat-dong/moi");
    await page.getByLabel("Loại hoạt động").selectOption("talk");
    const title = "Ghi thay cho đơn vị khác";
    await page.getByLabel("Tên hoạt động").fill(title);
    const form = await filledForm(page);
    form.set("unitId", demoUnitId("tram-y-te"));
    expect((await post(page, form)).status()).toBe(403);
    const coordinator = await open("daumoi.suoihoa");
    await coordinator.goto(`/lam-viec/hoat-dong?tim=${encodeURIComponent(title)}`);
    await coordinator.getByRole("heading", { name: "Không có hoạt động nào khớp" }).waitFor();
  });
});

describe("a form that another site sends in one's name is refused", () => {
  test.for<[string, Record<string, string>]>([
    ["by its origin", { origin: "https://elsewhere.example" }],
    ["by the browser's own word", { "sec-fetch-site": "cross-site" }],
    ["from nowhere", { origin: "null" }],
  ])("%s", async ([, headers], { open }) => {
    const page = await open("thcs.suoihoa");
    await page.goto("/lam-viec/hoat-dong/moi");
    await page.getByLabel("Loại hoạt động").selectOption("talk");
    const id = await page.locator("input[name=id]").inputValue();
    const form = await filledForm(page);
    const answer = await page.request.post(page.url(), { multipart: form, maxRedirects: 0, headers });
    expect(answer.status()).toBe(403);
    expect((await page.request.get(`/lam-viec/hoat-dong/${id}`)).status()).toBe(404);
  });
});

describe("what a role may not do is neither offered nor done", () => {
  const closed = {
    "thcs.suoihoa": [
      "/lam-viec/ke-hoach/doc",
      "/lam-viec/don-vi/moi",
      "/lam-viec/tai-khoan",
      "/lam-viec/tai-khoan/moi",
    ],
    "lanhdao.suoihoa": [
      "/lam-viec/ke-hoach/doc",
      "/lam-viec/ke-hoach/ban-hanh",
      "/lam-viec/hoat-dong/moi",
      "/lam-viec/don-vi/moi",
      "/lam-viec/tai-khoan/moi",
    ],
    "daumoi.suoihoa": ["/lam-viec/tai-khoan", "/lam-viec/tai-khoan/moi"],
  } as const;
  test.for(Object.keys(closed) as (keyof typeof closed)[])("%s", async (person, { open }) => {
    const page = await open(person);
    for (const address of closed[person]) {
      expect([address, (await page.request.get(address)).status()]).toEqual([address, 403]);
      const answer = await page.request.post(address, { form: {}, maxRedirects: 0 });
      expect([address, [403, 404, 422].includes(answer.status())]).toEqual([address, true]);
    }
    const offered = new Set<string | null>();
    for (const address of ["/lam-viec", "/lam-viec/ke-hoach", "/lam-viec/hoat-dong", "/lam-viec/don-vi"]) {
      await page.goto(address);
      for (const link of await page.locator("a[href]").all()) offered.add(await link.getAttribute("href"));
    }
    expect(closed[person].filter((address) => offered.has(address))).toEqual([]);
  });
});
