import { capitals, cleanLine, cleanLines } from "./clean-text.ts";
import { closeBody, closeItem } from "./closings.ts";
import { annexRelation, issueDate, numberAndSymbol, typeNames } from "./header-lines.ts";
import { blockHtml, escaped } from "./html-blocks.ts";
import { issuerLines } from "./issuer-lines.ts";
import { labelBlocks, romanNumeral } from "./labels.ts";
import type { Annex, Block, OfficialDocument } from "./official-document.ts";

/** What goes around the document on the page and not on paper. */
export interface HtmlPage {
  /** Addresses of style sheets; the page has no style of its own, so that a strict site may show it. */
  readonly styles: readonly string[];
  /** HTML above the sheet, for the screen alone. */
  readonly above?: string;
}

/**
 * The document as a page to print, in the same order and with the same words as the .docx (Nghị định 30/2020/NĐ-CP).
 * Pictures are within it. Everything written by people is escaped here; `above` is the caller's own.
 */
export function writeHtml(document: OfficialDocument, { styles, above = "" }: HtmlPage): string {
  const title = `${typeNames[document.kind]} ${cleanLine(document.subject)}`;
  const links = styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join("");
  const mark = document.mark === undefined ? "" : `<p class="mark">${escaped(cleanLine(document.mark))}</p>`;
  const annexed = document.annexes.length > 0;
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title>${links}</head><body>${above}<main>`,
    `<article class="sheet">${header(document)}${titleOf(document)}`,
    blocksHtml(closeBody(document.body)),
    `${signature(document)}${annexed ? "" : mark}</article>`,
    ...document.annexes.map(
      (annex, index) =>
        `<section class="sheet ${annex.orientation}">${annexHead(document, annex)}${blocksHtml(annex.blocks)}${
          index === document.annexes.length - 1 ? mark : ""
        }</section>`,
    ),
    "</main></body></html>",
  ].join("\n");
}

function blocksHtml(blocks: readonly Block[]): string {
  const labels = labelBlocks(blocks);
  return blocks.map((block, index) => blockHtml(block, labels[index] ?? "")).join("\n");
}

const p = (name: string, text: string) => `<p class="${name}">${escaped(text)}</p>`;

function header(document: OfficialDocument): string {
  const { issuer, issued } = document;
  return [
    `<header class="head"><div>`,
    ...(issuer.parent === null
      ? []
      : issuerLines(issuer.parent, "parentBody").map((line) => p("parent-body", line))),
    ...issuerLines(issuer.body, "issuingBody").map((line) => p("issuing-body", line)),
    `<hr class="short">${p("number", `Số: ${numberAndSymbol(document.number)}`)}</div><div>`,
    p("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    p("motto", "Độc lập - Tự do - Hạnh phúc"),
    `<hr class="motto-line">${p("day", `${cleanLine(issued.place)}, ${issueDate(issued)}`)}</div></header>`,
  ].join("");
}

function titleOf({ kind, subject, addressees }: OfficialDocument): string {
  const names = addressees.map(cleanLine);
  const [only] = names;
  const to =
    names.length > 1
      ? `<p class="addressee">Kính gửi:</p>${names.map((name, index) => p("addressee", `- ${closeItem(name, index === names.length - 1)}`)).join("")}`
      : only === undefined
        ? ""
        : p("addressee", `Kính gửi: ${only}`);
  return `<h1 class="type">${capitals(typeNames[kind])}</h1>${p("subject", cleanLine(subject))}<hr class="short">${to}`;
}

function signature({ addressees, recipients, signature: signed }: OfficialDocument): string {
  const filed = cleanLine(recipients.filed);
  const to = [
    ...(addressees.length > 0 ? ["Như trên"] : []),
    ...recipients.to.map(cleanLine),
    ...(filed === "" ? [] : [`Lưu: ${filed}`]),
  ];
  const items = to.map((item, index) => `<li>- ${escaped(closeItem(item, index === to.length - 1))}</li>`);
  const lines = [...signed.authority, signed.position].map((line) => p("authority", capitals(line)));
  const name = p("signer", signed.name === null ? "" : cleanLine(signed.name));
  return `<footer class="closing"><div>${p("recipients", "Nơi nhận:")}<ul>${items.join("")}</ul></div><div>${lines.join("")}${name}</div></footer>`;
}

function annexHead(document: OfficialDocument, annex: Annex): string {
  const annexes = document.annexes.filter(({ encloses }) => encloses === undefined);
  const ordinal = annexes.length > 1 ? ` ${romanNumeral(annexes.indexOf(annex) + 1)}` : "";
  const title = cleanLines(annex.title).map(capitals).join(" ");
  return `<h2 class="annex">Phụ lục${ordinal}</h2>${p("annex-title", title)}${p("annex-relation", `(${annexRelation(document)})`)}`;
}
