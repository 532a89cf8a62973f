import { expect, test } from "vitest";
import { sampleReport } from "#tests/golden/documents/sample-documents.ts";
import { writeHtml } from "./write-html.ts";

const page = { styles: ["/print.css"] };

test("the page says what the Word file says, and repeats the heads of its tables", () => {
  const html = writeHtml({ ...sampleReport(), mark: "Mã kiểm tra số liệu: 5e" }, page);
  const text = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
  expect(text).toContain("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO");
  expect(text).toMatch(/Phụ lục II .* Mã kiểm tra số liệu: 5e $/);
  expect(html.match(/<thead>/g)).toHaveLength(2);
  expect(html).toContain('<section class="sheet landscape">');
  expect(html).toContain('colspan="2"');
  // The site's own rule forbids styles within a page.
  expect(html).not.toMatch(/<style|style=/);
});

test("what people write is never markup", () => {
  const bad = '<script>alert("x")</script>';
  const html = writeHtml(
    {
      ...sampleReport(),
      subject: bad,
      addressees: [bad, bad],
      body: [
        { type: "heading", level: 1, text: bad },
        { type: "bullet", text: [{ text: bad, strong: true }] },
        { type: "table", caption: bad, columns: [{ width: 1, align: "left" }], head: [[bad]], rows: [[bad]] },
      ],
      signature: { authority: [bad], position: bad, name: bad },
      recipients: { to: [bad], filed: bad },
    },
    page,
  );
  expect(html.toLowerCase()).not.toContain("<script");
});
