import { SaxesParser } from "saxes";
import { UnreadableDocument } from "./read-refusal.ts";

/** An element of an XML part: name with its prefix, attributes, what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const nothing: ReadonlySet<string> = new Set();

const deepest = 200;
/** A plan of 100 pages has some 50,000 that are kept; each takes a few hundred bytes. */
const mostElements = 400_000;

/**
 * Parses one part. Nothing outside it is fetched or expanded.
 * @param unwanted names of elements to leave out, with all that is in them: most of a Word file says how it looks
 * @throws UnreadableDocument where it is no XML, or where it is more than a document that people write
 */
export function parseXml(xml: string, unwanted: ReadonlySet<string> = nothing): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let elements = 0;
  let left = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("opentag", (tag) => {
    if (left > 0 || unwanted.has(tag.name)) {
      left += 1;
      return;
    }
    elements += 1;
    if (open.length > deepest || elements > mostElements) throw new UnreadableDocument("too-complex");
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (left > 0) left -= 1;
    else open.pop();
  });
  parser.on("text", (text) => {
    if (left === 0) open.at(-1)?.children.push(text);
  });
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
