import { detectLegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { readLines, type PrintedLine } from "./check-lines.ts";
import { listPropertiesOf } from "./check-lists.ts";
import { openFurniture } from "./check-package.ts";
import { readSections, type Section } from "./check-sections.ts";
import { looksOf } from "./check-styles.ts";
import { themeFontsOf } from "./check-theme.ts";
import { largestDocument } from "./read-document.ts";
import { fontsOf } from "./read-docx-fonts.ts";
import { numberingOf } from "./read-docx-numbering.ts";
import { openPackage } from "./read-docx-package.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { childOf, childrenOf, parseXml, type Element } from "./read-xml.ts";

/** A .docx as it prints, before any rule is asked: its lines with their looks, and its pages. */
export interface DocumentFacts {
  /** At least one. */
  readonly lines: readonly PrintedLine[];
  readonly sections: readonly Section[];
}

/** Throws UnreadableDocument, and nothing else, for whatever is not a readable .docx. */
export function factsOf(bytes: Uint8Array): DocumentFacts {
  if (bytes.length > largestDocument) throw new UnreadableDocument("too-large");
  if (bytes.length === 0) throw new UnreadableDocument("empty-file");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableDocument("not-a-docx");
  const parts = openPackage(bytes);
  const furniture = openFurniture(bytes);
  const parse = (path: string): Element | undefined => {
    const xml = parts.get(path) ?? furniture.get(path);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const name = parts.has("word/document.xml") ? "document" : "document2";
  const styles = parse("word/styles.xml");
  const numbering = parse("word/numbering.xml");
  const looksIn = looksOf(styles, listPropertiesOf(numbering), themeFontsOf(parse("word/theme/theme1.xml")));
  const body = childOf(parse(`word/${name}.xml`), "w:document", "w:body");
  if (body === undefined) throw new UnreadableDocument("no-text");
  const { lines, sections } = readLines(body, {
    looksOf: looksIn,
    numbering: numberingOf(numbering, styles),
    fonts: fontsOf(styles),
  });
  const sample = lines
    .slice(0, 500)
    .map((line) => line.text)
    .join("\n");
  if (!/\p{L}/u.test(sample)) throw new UnreadableDocument("no-text");
  if (detectLegacyEncoding(sample) !== null) throw new UnreadableDocument("legacy-encoding");
  const targets = targetsOf(parse(`word/_rels/${name}.xml.rels`));
  const partById = (id: string) => parse(`word/${targets.get(id) ?? ""}`);
  return { lines, sections: readSections(sections, { looksOf: looksIn, partById }) };
}

/** Which file each relation of the document means, relative to its folder. */
function targetsOf(relations: Element | undefined): Map<string, string> {
  return new Map(
    childrenOf(childOf(relations, "Relationships"), "Relationship").map(({ attributes }) => [
      attributes["Id"] ?? "",
      (attributes["Target"] ?? "").replace(/^(?:\.\/|\/word\/)/u, ""),
    ]),
  );
}
