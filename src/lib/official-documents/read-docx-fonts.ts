import { fromLegacy, type LegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { fromTcvn3 } from "#lib/vietnamese/legacy-tcvn3.ts";
import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** The fonts of before Unicode give their letters other codes; their names say which. */
export interface Fonts {
  /** The text of a run as its font shows it, in Unicode. */
  read: (text: string, run: Element, paragraph: Element) => string;
  /** The old encodings met so far. */
  readonly met: Set<LegacyEncoding>;
}

/** Reads runs by their fonts: the run's own, its style's, the paragraph style's, the document's. */
export function fontsOf(styles: Element | undefined): Fonts {
  const root = childOf(styles, "w:styles");
  const byId = new Map(
    childrenOf(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const normal = childrenOf(root, "w:style").find(
    (style) => style.attributes["w:type"] === "paragraph" && style.attributes["w:default"] === "1",
  );
  const ofDocument = fontIn(childOf(root, "w:docDefaults", "w:rPrDefault", "w:rPr"));
  const known = new Map<string, string | undefined>();
  const ofStyle = (id: string | undefined): string | undefined => {
    if (id === undefined) return undefined;
    if (!known.has(id)) known.set(id, fontOfStyle(byId, id));
    return known.get(id);
  };
  // Looked up once a paragraph: it may have very many runs.
  const ofParagraphs = new WeakMap<Element, { readonly font: string | undefined }>();
  const ofParagraph = (paragraph: Element): string | undefined => {
    const known = ofParagraphs.get(paragraph);
    if (known !== undefined) return known.font;
    const style = valueOf(paragraph, "w:pPr", "w:pStyle") ?? normal?.attributes["w:styleId"];
    const font = ofStyle(style) ?? ofDocument;
    ofParagraphs.set(paragraph, { font });
    return font;
  };
  const met = new Set<LegacyEncoding>();
  return {
    met,
    read: (text, run, paragraph) => {
      if (!mayBeLegacy(text)) return text;
      const font =
        fontIn(childOf(run, "w:rPr")) ?? ofStyle(valueOf(run, "w:rPr", "w:rStyle")) ?? ofParagraph(paragraph);
      const legacy = legacyOf(font);
      if (legacy === null) return text;
      const converted =
        legacy.encoding === "tcvn3" && legacy.capitals
          ? fromTcvn3(text, { inCapitals: true })
          : fromLegacy(text, legacy.encoding);
      if (converted !== text) met.add(legacy.encoding);
      return converted;
    },
  };
}

function fontIn(properties: Element | undefined): string | undefined {
  const fonts = childOf(properties, "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
}

function fontOfStyle(styles: ReadonlyMap<string, Element>, id: string): string | undefined {
  let style = styles.get(id);
  for (let steps = 0; style !== undefined && steps < 12; steps += 1) {
    const font = fontIn(childOf(style, "w:rPr"));
    if (font !== undefined) return font;
    style = styles.get(valueOf(style, "w:basedOn") ?? "");
  }
  return undefined;
}

/** ".VnTime" is TCVN3, ".VnTimeH" TCVN3 in capitals, "VNI-Times" VNI. */
function legacyOf(font: string | undefined): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (font === undefined) return null;
  if (/^\.vn/iu.test(font)) return { encoding: "tcvn3", capitals: font.endsWith("H") };
  return /^vni-/iu.test(font) ? { encoding: "vni", capitals: false } : null;
}

/** Unicode text set in an old font, which Word prints in another font, shows itself by letters beyond Latin-1. */
function mayBeLegacy(text: string): boolean {
  return !/[\u0100-\u024F\u1EA0-\u1EF9]|\p{M}/u.test(text);
}
