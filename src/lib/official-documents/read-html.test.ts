import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHtml, readHtml } from "./read-html.ts";

const linesOf = (html: string): string[] => readHtml(html).paragraphs.map((paragraph) => paragraph.text);

describe("readHtml", () => {
  it("reads blocks as lines, folds the source's line ends and keeps <br>", () => {
    expect(linesOf("<p>Kế hoạch\n  truyền <b>thông</b></p><div>Một<br>Hai</div>Ba")).toEqual([
      "Kế hoạch truyền thông",
      "Một",
      "Hai",
      "Ba",
    ]);
  });

  it("leaves out scripts, styles, menus, forms and what is hidden", () => {
    const html = `<html><head><title>Trang</title><style>p{}</style></head><body>
      <nav><p>Trang chủ</p></nav><script>if (a < b) "</p>"</script><!-- <p>ghi chú</p> -->
      <ul class="menu"><li>Giới thiệu</li></ul><p style="display: none">ẩn</p>
      <ul><li><a href="/">Tin tức</a></li><li><a href="/b">Văn bản</a></li><li><a>Liên hệ</a></li></ul>
      <p>Căn cứ <a href="/luat">Luật Bình đẳng giới</a>;</p></body></html>`;
    expect(linesOf(html)).toEqual(["Căn cứ Luật Bình đẳng giới;"]);
  });

  it("takes the article where the page has one", () => {
    expect(
      linesOf("<div>Quảng cáo</div><article><p>Nội dung của kế hoạch.</p></article><p>Bản quyền</p>"),
    ).toEqual(["Nội dung của kế hoạch."]);
  });

  it("labels the items of lists as they show", () => {
    const html = `<ol type="I"><li>Mục đích<ol type="a"><li>một<li>hai</ol></li><li value="4">Yêu cầu</li></ol>
      <ul><li>gạch<ul><li>cộng</li></ul></li><li>- có sẵn</li></ul>`;
    expect(linesOf(html)).toEqual([
      "I. Mục đích",
      "a) một",
      "b) hai",
      "IV. Yêu cầu",
      "- gạch",
      "+ cộng",
      "- có sẵn",
    ]);
  });

  it("reads tables by rows with merged cells", () => {
    const html = `<table><tr><th>TT<th colspan=2>Việc<tr><td rowspan=2>1<td>Tập huấn<td>Sở<tr><td>Thi<td>Xã</table>`;
    expect(readHtml(html).paragraphs.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["TT", "Việc", ""],
      ["1", "Tập huấn", "Sở"],
      ["1", "Thi", "Xã"],
    ]);
  });

  it("reads the head in its two columns one after the other", () => {
    const html = `<table><tr><td><p>UBND XÃ MẪU</p><p>Số: 5/KH-UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr></table>`;
    expect(linesOf(html)).toEqual(["UBND XÃ MẪU", "Số: 5/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  });

  it("reads characters by name and number", () => {
    expect(linesOf("<p>k&#7871; ho&#x1EA1;ch&nbsp;n&acirc;ng cao &amp; &khong;</p>")).toEqual([
      "kế hoạch nâng cao & &khong;",
    ]);
  });

  it("mends what authors leave open or close twice", () => {
    expect(linesOf("<p>Một<p>Hai</b></p></div><p>Ba <i>bốn<p>Năm < sáu")).toEqual([
      "Một",
      "Hai",
      "Ba bốn",
      "Năm < sáu",
    ]);
  });

  it("ends on any markup", () => {
    const soup = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "<p>",
        "<td",
        "<table>",
        "</tr>",
        "<!--",
        "<script>",
        "<li>",
        "&#",
        ' a="',
        "chữ ",
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        expect(readHtml(parts.join("")).text.length).toBeLessThan(1000);
      }),
    );
  });

  it("takes deep nesting without harm", () => {
    expect(linesOf(`${"<div>".repeat(20_000)}đáy`)).toEqual(["đáy"]);
  });
});

describe("isHtml", () => {
  it.each(["<!DOCTYPE html><html>", "  <html lang=vi>", "<!-- saved --><body>"])("knows %s", (text) =>
    expect(isHtml(text)).toBe(true),
  );
  it.each(["Kế hoạch <b>", "<KẾ HOẠCH>", "<bodyguard>"])("does not take %s for one", (text) =>
    expect(isHtml(text)).toBe(false),
  );
});
