import { mutateText } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** What converters, macros and attackers do to the XML inside a .docx. Often well-formed still, so that reading goes on. */
export function mutateXml(xml: string, random: Random): string {
  const times = 1 + random.below(4);
  let mutated = xml;
  for (let i = 0; i < times; i += 1) mutated = random.pick(ways)(mutated, random);
  return mutated.slice(0, longest);
}

const longest = 8_000_000;

type Way = (xml: string, random: Random) => string;

const elements = [
  "w:p",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:r",
  "w:pPr",
  "w:numPr",
  "w:t",
  "w:lvl",
  "w:num",
  "w:style",
] as const;

/** From and to of one whole element; the last one that ends with the same name, so that nesting may go wrong. */
function elementAt(xml: string, random: Random): readonly [number, number] | null {
  const name = random.pick(elements);
  const starts = [...xml.matchAll(new RegExp(`<${name}[ >]`, "g"))].map((match) => match.index);
  if (starts.length === 0) return null;
  const from = random.pick(starts);
  const end = xml.indexOf(`</${name}>`, from);
  return end < 0 ? null : [from, end + name.length + 3];
}

const changeElement: Way = (xml, random) => {
  const place = elementAt(xml, random);
  if (place === null) return xml;
  const [from, to] = place;
  const element = xml.slice(from, to);
  const other = elementAt(xml, random) ?? place;
  const wrapper = random.pick([
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:sdt",
    "w:sdtContent",
    "mc:AlternateContent",
    "w:tc",
    "w:p",
    "w:txbxContent",
  ]);
  switch (random.below(5)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to);
    case 1:
      return xml.slice(0, from) + element.repeat(random.pick([2, 10, 100, 1000])) + xml.slice(to);
    case 2:
      return xml.slice(0, from) + xml.slice(...other) + xml.slice(to);
    case 3: {
      const depth = random.pick([1, 5, 50, 199, 400, 5000]);
      return (
        xml.slice(0, from) +
        `<${wrapper}>`.repeat(depth) +
        element +
        `</${wrapper}>`.repeat(depth) +
        xml.slice(to)
      );
    }
    default:
      return xml.slice(0, from) + element.slice(0, random.below(element.length)) + xml.slice(to);
  }
};

const values = ["", "-1", "0", "1", "9", "99", "2147483648", "1e9", "NaN", "Infinity", "%1%2%3%9", "%1".repeat(500), "decimal", "upperRoman", "bullet", "none", "continue", "__proto__", "constructor", "<", "&#0;", "&#55357;"] as const; // prettier-ignore

const changeAttributes: Way = (xml, random) => {
  const attribute = random.pick([
    "w:val",
    "w:ilvl",
    "w:numId",
    "w:abstractNumId",
    "w:id",
    "w:styleId",
    "w:type",
  ]);
  const chance = random.pick([1, 3, 40]);
  return xml.replaceAll(new RegExp(`${attribute}="[^"]*"`, "g"), (whole) =>
    random.below(chance) === 0 ? `${attribute}="${random.pick(values)}"` : whole,
  );
};

const words: Way = (xml, random) => {
  const texts = [...xml.matchAll(/>([^<]{2,})</g)];
  if (texts.length === 0) return xml;
  const text = random.pick(texts);
  const changed = mutateText(text[1] ?? "", random)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
  return xml.slice(0, text.index + 1) + changed + xml.slice(text.index + text[0].length - 1);
};

const oddities = [
  '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;&b;">]>', "&d;", "&nbsp;", "&#x110000;", "<![CDATA[ít nhất 02 cuộc]]>", "<!--", "-->", "<?xml version='1.1'?>", "\u0000", "\uFFFF", "]]>", "<a", "</w:p>", "<w:br/>".repeat(1000), "<w:tab/>".repeat(1000), '<w:gridSpan w:val="100000000"/>', '<w:vMerge/>', '<w:tcPr><w:gridSpan w:val="63"/><w:vMerge w:val="continue"/></w:tcPr>', '<w:footnoteReference w:id="1"/>', '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
] as const; // prettier-ignore

const insertOddity: Way = (xml, random) => {
  const betweenTags = [...xml.matchAll(/></g)].map((match) => match.index + 1);
  const at =
    betweenTags.length === 0 || random.below(4) === 0
      ? random.below(xml.length + 1)
      : random.pick(betweenTags);
  return xml.slice(0, at) + random.pick(oddities) + xml.slice(at);
};

const ways: readonly Way[] = [changeElement, changeElement, changeAttributes, words, words, insertOddity];
