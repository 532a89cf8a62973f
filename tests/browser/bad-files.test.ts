import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { refusals, send, test } from "../support/browser.ts";

const mebibyte = 1024 * 1024;
const latin1 = (text: string) => Buffer.from(text, "latin1");

const tcvn3 =
  "Uû ban nh©n d©n x·. KÕ ho¹ch truyÒn th«ng vÒ b×nh ®¼ng giíi. Môc tiªu: mçi c¬ quan tæ chøc Ýt nhÊt 02 cuéc.\n";

/** File name → its bytes; all lie on the disk, as large ones can only be chosen from there. */
const files = {
  "trong.txt": () => Buffer.alloc(0),
  "26MB.txt": () => Buffer.alloc(26 * mebibyte, "kế hoạch "),
  "70MB.txt": () => Buffer.alloc(70 * mebibyte, "kế hoạch "),
  "khong-phai-word.docx": () => zipSync({ "doc-toi.txt": strToU8("Đây chỉ là chữ.") }),
  "bom-nen.docx": () =>
    zipSync(
      { "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": new Uint8Array(300 * mebibyte) },
      { level: 9 },
    ),
  "tcvn3.txt": () => latin1(tcvn3.repeat(4)),
} as const;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lantoa-files-"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes());
});
afterAll(() => rm(folder, { recursive: true }));

async function plans(page: Page): Promise<string> {
  await page.goto("/lam-viec/ke-hoach");
  return page.locator("main").innerText();
}

async function choose(page: Page, name: keyof typeof files): Promise<void> {
  await page.goto("/lam-viec/ke-hoach/doc");
  await page.getByLabel("Tệp kế hoạch").setInputFiles(join(folder, name));
}

/** Takes back the reading that stands to be looked over. */
async function drop(page: Page): Promise<void> {
  await page.getByText("Bỏ bản đọc này").click();
  expect(await send(page, "Bỏ bản đọc")).toBe(303);
}

test.for<[keyof typeof files, RegExp]>([
  ["trong.txt", /chưa có nội dung/],
  ["26MB.txt", /lớn hơn 25 MB/],
  ["khong-phai-word.docx", /không phải là văn bản Word/],
  ["bom-nen.docx", /bung ra quá lớn/],
])("%s is refused at its field, and nothing is kept", async ([name, message], { open }) => {
  const page = await open("daumoi.suoihoa");
  const before = await plans(page);
  await choose(page, name);
  expect(await send(page, "Đọc kế hoạch")).toBe(422);
  expect(await refusals(page)).toEqual([expect.stringMatching(message)]);
  expect(await page.locator("#field-file-error").textContent()).toMatch(message);
  expect(await plans(page)).toBe(before);
});

test("a text in TCVN3 is not taken for plain text without a word", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  const before = await plans(page);
  await choose(page, "tcvn3.txt");
  const status = await send(page, "Đọc kế hoạch");
  expect(await page.locator("main").innerText()).toContain("TCVN3");
  if (status === 303) await drop(page);
  expect(await plans(page)).toBe(before);
});

test("more than 64 MB at once is refused at the door, in words", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  const before = await plans(page);
  await choose(page, "70MB.txt");
  expect(await send(page, "Đọc kế hoạch")).toBe(413);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Tệp gửi lên lớn quá");
  expect(await plans(page)).toBe(before);
});

test("neither a file nor text", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  await page.goto("/lam-viec/ke-hoach/doc");
  expect(await send(page, "Đọc kế hoạch")).toBe(422);
  expect(await refusals(page)).toEqual([expect.stringContaining("Chọn tệp")]);
});

test("a plan without targets is read, says so, and is gone when dropped", async ({ open }) => {
  const page = await open("daumoi.suoihoa");
  const before = await plans(page);
  await page.goto("/lam-viec/ke-hoach/doc");
  await page.getByLabel("Tệp kế hoạch").setInputFiles({
    name: "khong-chi-tieu.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "KẾ HOẠCH\nTruyền thông về bình đẳng giới năm 2026\nI. NHIỆM VỤ\n1. Tổ chức nói chuyện chuyên đề.\n",
    ),
  });
  expect(await send(page, "Đọc kế hoạch")).toBe(303);
  expect(await page.getByText("Không thấy chỉ tiêu nào trong văn bản").isVisible()).toBe(true);
  await drop(page);
  expect(await plans(page)).toBe(before);
});
