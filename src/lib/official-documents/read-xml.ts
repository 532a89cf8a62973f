import { SaxesParser } from "saxes";
import { UnreadableDocument } from "./read-refusal.ts";

/** An element of an XML part: name with its prefix, attributes, what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const deepest = 200;
const mostElements = 1_500_000;

/** Parses one part. Nothing outside it is fetched or expanded. Throws UnreadableDocument where it is no XML. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let elements = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (open.length > deepest || elements > mostElements) throw new UnreadableDocument("damaged");
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", error);
  }
  return root;
}

/** The elements directly inside, of one name where one is given. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  const inside = element?.children.filter((child) => typeof child !== "string") ?? [];
  return name === undefined ? inside : inside.filter((child) => child.name === name);
}

/** The first element directly inside by that name, or down a path of names. */
export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find(
      (child): child is Element => typeof child !== "string" && child.name === name,
    );
  }
  return found;
}

/** The `w:val` of the element down a path. */
export function valueOf(element: Element | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes["w:val"];
}
