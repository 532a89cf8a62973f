import type { ListPlace } from "./read-docx-numbering.ts";
import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** The paragraph properties (above all the indents) that a list gives its paragraphs, by their place in it. */
export function listPropertiesOf(numbering: Element | undefined): (place: ListPlace) => Element | undefined {
  const root = childOf(numbering, "w:numbering");
  const abstracts = new Map(
    childrenOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map(childrenOf(root, "w:num").map((one) => [one.attributes["w:numId"] ?? "", one]));
  return ({ list, level }) => {
    const at = (one: Element) => one.attributes["w:ilvl"] === String(level);
    const num = lists.get(list);
    const override = childOf(childrenOf(num, "w:lvlOverride").find(at), "w:lvl");
    const abstract = abstracts.get(valueOf(num, "w:abstractNumId") ?? "");
    return childOf(override ?? childrenOf(abstract, "w:lvl").find(at), "w:pPr");
  };
}
