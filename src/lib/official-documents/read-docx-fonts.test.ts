import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { toTcvn3 } from "#lib/vietnamese/legacy-tcvn3.ts";
import { toVni } from "#lib/vietnamese/legacy-vni.ts";
import { readDocx } from "./read-docx.ts";

const run = (text: string, font?: string): string =>
  `<w:r>${font === undefined ? "" : `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

function read(body: string, styles = ""): { text: string; notices: readonly string[] } {
  const { text, notices } = readDocx(
    zipSync({
      "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      "word/styles.xml": strToU8(`<w:styles>${styles}</w:styles>`),
    }),
  );
  return { text, notices };
}

it("reads each run by its font", () => {
  const body = `<w:p>${run(toTcvn3("Kế hoạch của "), ".VnTime")}${run(toTcvn3("xã mẫu"), ".VnTimeH")}${run(" về ")}${run(toVni("truyền thông"), "VNI-Times")}</w:p>`;
  expect(read(body)).toEqual({
    text: "Kế hoạch của XÃ MẪU về truyền thông",
    notices: [expect.stringContaining("TCVN3 (.VnTime), VNI")],
  });
});

it("finds the font in the styles and in the document's defaults", () => {
  const style = `<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:hAnsi="VNI-Times"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Base"/></w:style>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  const body = `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${run(toVni("Mục đích"))}</w:p><w:p>${run(toTcvn3("1. yêu cầu"))}</w:p>`;
  expect(read(body, defaults + style).text).toBe("Mục đích\n1. yêu cầu");
});

it("leaves Unicode that is set in an old font", () => {
  expect(read(`<w:p>${run("Kế hoạch đã ban hành", ".VnTime")}</w:p>`)).toEqual({
    text: "Kế hoạch đã ban hành",
    notices: [],
  });
});
