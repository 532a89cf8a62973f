import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findReading } from "./readings.queries.ts";
import { startReading } from "./start-reading.ts";

const database = testDatabase();
const readingId = "0198c0de-0000-7000-8000-00000000000a";

const plan = `UỶ BAN NHÂN DÂN
XÃ SUỐI HOA
Số: 27/KH-UBND
Suối Hoa, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Truyền thông về bình đẳng giới năm 2026
I. MỤC TIÊU
1. Hằng năm, mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới.
II. NHIỆM VỤ, GIẢI PHÁP
1. Đổi mới hình thức truyền thông.
`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const docx = (xml: string) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
    ),
  });

async function read(
  world: World,
  given: { fileName?: string; bytes?: Uint8Array; text?: string; readingId?: string },
) {
  return run(startReading, await world.as("daumoi.suoihoa"), {
    readingId,
    unitId: world.unitId("xa"),
    ...given,
  });
}

async function stored() {
  const count = async (table: "files" | "plan_readings" | "audit_log") =>
    (await database.db.selectFrom(table).selectAll().execute()).length;
  return {
    files: await count("files"),
    readings: await count("plan_readings"),
    audit: await count("audit_log"),
  };
}
const nothing = { files: 0, readings: 0, audit: 0 };

describe("a plan document", () => {
  test("is read into a proposal, with its file and one line of audit", async () => {
    const world = await buildWorld(database.db);
    expect(await read(world, { fileName: "Kế hoạch 27.txt", bytes: utf8(plan) })).toMatchObject({
      ok: true,
      value: { readingId, repeated: false, targets: 1 },
    });
    const found = await findReading(database.db, readingId);
    expect(found?.reading.document.number).toBe("27/KH-UBND");
    expect(found?.fileName).toBe("Kế hoạch 27.txt");
    expect(await stored()).toEqual({ files: 1, readings: 1, audit: 1 });
  });

  test("pasted as text is read the same", async () => {
    const world = await buildWorld(database.db);
    expect(await read(world, { text: plan })).toMatchObject({ ok: true, value: { targets: 1 } });
  });

  test("as .docx is read by what is in it", async () => {
    const world = await buildWorld(database.db);
    const paragraphs = plan.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
    expect(await read(world, { fileName: "kh.docx", bytes: docx(paragraphs.join("")) })).toMatchObject({
      ok: true,
      value: { targets: 1 },
    });
  });

  test.each([
    ["TCVN3", tcvn3],
    ["VNI", vni],
  ])("in the old letters of %s is converted, and says so", async (encoding, old) => {
    const world = await buildWorld(database.db);
    const bytes = Uint8Array.from(old, (sign) => sign.charCodeAt(0));
    expect(await read(world, { fileName: "kh.txt", bytes })).toMatchObject({ ok: true });
    const found = await findReading(database.db, readingId);
    expect(found?.notices).toEqual([expect.stringContaining(encoding)]);
    expect(found?.reading.text).toContain("bình đẳng giới");
  });

  test("in decomposed letters reads as in composed ones", async () => {
    const world = await buildWorld(database.db);
    expect(await read(world, { fileName: "kh.txt", bytes: utf8(plan.normalize("NFD")) })).toMatchObject({
      ok: true,
      value: { targets: 1 },
    });
    const found = await findReading(database.db, readingId);
    expect(found?.reading.targets[0]?.quote).toContain("mỗi cơ quan, đơn vị tổ chức");
  });

  test("without targets is read, and says nothing of any", async () => {
    const world = await buildWorld(database.db);
    const letter = plan.replace(/^1\. Hằng năm.*$/m, "1. Nâng cao nhận thức.");
    expect(await read(world, { fileName: "kh.txt", bytes: utf8(letter) })).toMatchObject({
      ok: true,
      value: { targets: 0 },
    });
  });

  test("with a blank number and date is read with a warning of each", async () => {
    const world = await buildWorld(database.db);
    const blank = plan.replace("27/KH-UBND", "/KH-UBND").replace("ngày 16 tháng 3", "ngày     tháng 3");
    await read(world, { fileName: "kh.txt", bytes: utf8(blank) });
    const codes = (await findReading(database.db, readingId))?.reading.warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["blank-number", "blank-date"]));
  });
});

describe("a file that cannot be read is refused at its field, and nothing is kept:", () => {
  const bomb = () =>
    zipSync(
      { "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": new Uint8Array(300 * 1024 * 1024) },
      { level: 9 },
    );
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ["empty", "trong.txt", () => new Uint8Array(), /chưa có nội dung/],
    ["50 MB", "lon.docx", () => new Uint8Array(50 * 1024 * 1024).fill(65), /lớn hơn 25 MB/],
    [
      "a .docx that is not one",
      "kh.docx",
      () => zipSync({ "readme.txt": strToU8("x") }),
      /không phải là văn bản Word/,
    ],
    ["a .docx that is damaged", "kh.docx", () => docx("<w:p>").slice(0, 200), /hỏng|không phải/],
    ["a zip bomb", "kh.docx", bomb, /bung ra quá lớn/],
    ["a scan without text", "quet.docx", () => docx("<w:p/>"), /bản quét/],
    ["a PDF", "kh.pdf", () => utf8("%PDF-1.7"), /docx/],
  ])("%s", async (_, fileName, bytes, message) => {
    const world = await buildWorld(database.db);
    expect(await read(world, { fileName, bytes: bytes() })).toEqual({
      ok: false,
      fields: { file: expect.stringMatching(message) },
    });
    expect(await stored()).toEqual(nothing);
  });

  test("neither file nor text, or both", async () => {
    const world = await buildWorld(database.db);
    expect(await read(world, {})).toMatchObject({
      ok: false,
      fields: { file: expect.stringContaining("Chọn tệp") },
    });
    expect(await read(world, { fileName: "a.txt", bytes: utf8(plan), text: plan })).toMatchObject({
      ok: false,
      fields: { text: expect.stringContaining("Chỉ dùng một cách") },
    });
    expect(await stored()).toEqual(nothing);
  });
});

describe("sending it again", () => {
  test("with the same content gets the first reading", async () => {
    const world = await buildWorld(database.db);
    await read(world, { fileName: "kh.txt", bytes: utf8(plan) });
    expect(await read(world, { fileName: "kh.txt", bytes: utf8(plan) })).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    expect(await stored()).toEqual({ files: 1, readings: 1, audit: 1 });
  });

  test("with other content is a conflict", async () => {
    const world = await buildWorld(database.db);
    await read(world, { text: plan });
    await expect(read(world, { text: `${plan}2. Thêm.` })).rejects.toMatchObject({ code: "conflict" });
  });
});

test.each(["lanhdao.suoihoa", "thcs.suoihoa"] as const)(
  "%s may not read plans for the commune",
  async (username) => {
    const world = await buildWorld(database.db);
    const given = { readingId, unitId: world.unitId("xa"), text: plan };
    await expect(run(startReading, await world.as(username), given)).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await stored()).toEqual(nothing);
  },
);

// "Ủy ban nhân dân xã … kế hoạch truyền thông về bình đẳng giới" as the two old encodings leave it, byte for byte.
const tcvn3 =
  "Uû ban nh©n d©n x·. KÕ ho¹ch truyÒn th«ng vÒ b×nh ®¼ng giíi. Môc tiªu: mçi c¬ quan, ®¬n vÞ tæ chøc Ýt nhÊt 02 cuéc truyÒn th«ng.\n".repeat(
    4,
  );
const vni =
  "UÛy ban nhaân daân xaõ. Keá hoaïch truyeàn thoâng veà bình ñaúng giôùi. Muïc tieâu: moãi cô quan, ñôn vò toå chöùc ít nhaát 02 cuoäc truyeàn thoâng.\n".repeat(
    4,
  );
