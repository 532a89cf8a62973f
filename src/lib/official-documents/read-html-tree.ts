import { htmlText } from "./read-html-entities.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import type { Element } from "./read-xml.ts";

const deepest = 150;
const mostElements = 400_000;
const longestText = 2_000_000;

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** What they hold is no text of the page. */
const raw = new Set("script style textarea title xmp iframe noembed noframes".split(" "));
const blocks =
  "address article aside blockquote center details dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul";

/** An element that begins ends these, back to the nearest of `within`: what authors leave out and browsers put in. */
const endings = new Map<string, { ends: readonly string[]; within: readonly string[] }>([
  ...blocks.split(" ").map((name) => [name, { ends: ["p"], within: ["td", "th", "li", "div"] }] as const),
  ["li", { ends: ["li"], within: ["ul", "ol"] }],
  ["td", { ends: ["td", "th"], within: ["tr", "table"] }],
  ["th", { ends: ["td", "th"], within: ["tr", "table"] }],
  ["tr", { ends: ["tr"], within: ["table"] }],
  ["tbody", { ends: ["thead", "tbody", "tr"], within: ["table"] }],
  ["dt", { ends: ["dt", "dd"], within: ["dl"] }],
  ["dd", { ends: ["dt", "dd"], within: ["dl"] }],
]);

const tagForm = /^<(\/?)([a-z][a-z0-9:-]{0,40})/iu;
const attributeForm = /([a-z][a-z0-9:_-]{0,60})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;

/**
 * The elements of a web page as far as its text needs them, mending what authors leave out. Never fails on bad
 * markup, only on too much of it (UnreadableDocument); takes time in proportion to the page.
 */
export function parseHtml(html: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let elements = 0;
  let said = 0;
  let at = 0;
  const say = (text: string): void => {
    said += text.length;
    if (said > longestText) throw new UnreadableDocument("too-long");
    if (text !== "") open.at(-1)?.children.push(htmlText(text));
  };
  while (at < html.length) {
    const next = html.indexOf("<", at);
    say(html.slice(at, next < 0 ? html.length : next));
    if (next < 0) break;
    if (html.startsWith("<!--", next)) {
      at = after(html, "-->", next + 4);
      continue;
    }
    if (html[next + 1] === "!" || html[next + 1] === "?") {
      at = after(html, ">", next);
      continue;
    }
    const tag = tagForm.exec(html.slice(next, next + 48));
    if (tag === null) {
      say("<");
      at = next + 1;
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    const end = tagEnd(html, next + tag[0].length);
    at = end + 1;
    if (tag[1] === "/") {
      close(open, name);
      continue;
    }
    elements += 1;
    if (elements > mostElements) throw new UnreadableDocument("too-complex");
    const rule = endings.get(name);
    if (rule !== undefined) closeFor(open, rule.ends, rule.within);
    const element: Element = {
      name,
      attributes: attributesOf(html.slice(next + tag[0].length, end)),
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (raw.has(name)) at = after(html, `</${name}`, at, true);
    else if (!empty.has(name) && html[end - 1] !== "/" && open.length < deepest) open.push(element);
  }
  return root;
}

/** Past the sign sought; the end of the page where there is none. */
function after(html: string, sought: string, from: number, isTag = false): number {
  const at = isTag ? indexOfTag(html, sought, from) : html.indexOf(sought, from);
  if (at < 0) return html.length;
  return isTag ? at : at + sought.length;
}

function indexOfTag(html: string, sought: string, from: number): number {
  const pattern = new RegExp(sought.replace(/[^a-z0-9</]/gu, ""), "giu");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

/** Where a tag ends: the first ">" that is in no quoted value. A tag longer than that is taken as it is. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  const limit = Math.min(html.length, from + 20_000);
  for (let i = from; i < limit; i += 1) {
    const sign = html.charAt(i);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "'") && /[=\s]/u.test(html.charAt(i - 1))) quote = sign;
    else if (sign === ">") return i;
  }
  const plain = html.indexOf(">", from);
  return plain < 0 ? html.length : plain;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.slice(0, 4000).matchAll(attributeForm))
    attributes[name.toLowerCase()] ??= double ?? single ?? bare ?? "";
  return attributes;
}

/** A closing tag without its opening one says nothing; a cell's does not close the table around it. */
function close(open: Element[], name: string): void {
  for (let i = open.length - 1; i > 0; i -= 1) {
    if (open[i]?.name === name) {
      open.length = i;
      return;
    }
    if (open[i]?.name === "table" || (open[i]?.name === "td" && name !== "tr" && name !== "table")) return;
  }
}

function closeFor(open: Element[], ends: readonly string[], within: readonly string[]): void {
  for (let i = open.length - 1; i > 0; i -= 1) {
    const name = open[i]?.name ?? "";
    if (within.includes(name)) return;
    if (ends.includes(name)) {
      open.length = i;
      if (ends.length < 3) return;
    }
  }
}
