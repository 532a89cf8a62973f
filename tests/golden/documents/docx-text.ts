import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** One part of a .docx as XML. Throws where there is none. */
export function partOf(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path];
  if (part === undefined) throw new Error(`No part ${path}`);
  return strFromU8(part);
}

/**
 * The text of a document in the order of its XML: one paragraph a line, one row of a table a line with its cells
 * parted by " | " and their paragraphs by " / ". "[hình: …]" is a picture's alternative text, "[trang dọc]" or
 * "[trang ngang]" the end of a section of such pages. Empty paragraphs are left out.
 */
export function docxText(docx: Uint8Array): string {
  const lines: string[] = [];
  let cells: string[] = [];
  let paragraphs: string[] = [];
  let paragraph = "";
  let inCell = false;
  let inText = false;
  let inRun = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "w:t") inText = true;
    if (name === "w:r") inRun = true;
    if (name === "w:tc") inCell = true;
    if (name === "w:tab" && inRun) paragraph += " ";
    if (name === "wp:docPr") paragraph += `[hình: ${String(attributes["descr"])}]`;
    if (name === "w:pgSz") lines.push(`[trang ${attributes["w:orient"] === "landscape" ? "ngang" : "dọc"}]`);
  });
  parser.on("text", (text) => {
    if (inText) paragraph += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    if (name === "w:r") inRun = false;
    if (name === "w:p") {
      if (paragraph !== "") (inCell ? paragraphs : lines).push(paragraph);
      paragraph = "";
    }
    if (name === "w:tc") {
      cells.push(paragraphs.join(" / "));
      paragraphs = [];
      inCell = false;
    }
    if (name === "w:tr") {
      lines.push(cells.join(" | "));
      cells = [];
    }
  });
  parser.write(partOf(docx, "word/document.xml")).close();
  return `${lines.join("\n")}\n`;
}
