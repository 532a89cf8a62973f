import type { ParagraphLook, RunLook } from "./check-looks.ts";
import {
  paragraphProperties,
  runProperties,
  type ParagraphProperties,
  type RunProperties,
  type ThemeFonts,
} from "./check-properties.ts";
import type { ListPlace } from "./read-docx-numbering.ts";
import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** Where a paragraph stands: what its looks depend on besides itself. */
export interface Surroundings {
  readonly tableStyle: string | undefined;
  /** The list that the paragraph itself asks for, and the one that its style asks for. */
  readonly list: ListPlace | undefined;
  readonly styleList: ListPlace | undefined;
}

/** The looks of one paragraph and of the runs in it. */
export interface Looks {
  readonly paragraph: ParagraphLook;
  readonly run: (run: Element) => RunLook;
}

interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

const nothing: Style = { run: {}, paragraph: {} };
/** Word allows eleven levels of styles based on styles; a circle ends here too. */
const deepest = 20;

/** Resolves looks as Word does: defaults, table style, paragraph style, list, character style, the thing itself. */
export function looksOf(
  styles: Element | undefined,
  listProperties: (place: ListPlace) => Element | undefined,
  themeFonts: ThemeFonts,
): (paragraph: Element, around: Surroundings) => Looks {
  const root = childOf(styles, "w:styles");
  const named = new Map(childrenOf(root, "w:style").map((one) => [one.attributes["w:styleId"] ?? "", one]));
  const usual = childrenOf(root, "w:style").find(
    (one) =>
      one.attributes["w:type"] === "paragraph" && ["1", "true"].includes(one.attributes["w:default"] ?? ""),
  )?.attributes["w:styleId"];
  const defaults: Style = {
    run: runProperties(childOf(root, "w:docDefaults", "w:rPrDefault", "w:rPr"), themeFonts),
    paragraph: paragraphProperties(childOf(root, "w:docDefaults", "w:pPrDefault", "w:pPr")),
  };

  const resolved = new Map<string, Style>();
  const styleOf = (id: string | undefined, depth = 0): Style => {
    const style = named.get(id ?? "");
    if (id === undefined || style === undefined || depth > deepest) return nothing;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const base = styleOf(valueOf(style, "w:basedOn"), depth + 1);
    const made: Style = {
      run: { ...base.run, ...runProperties(childOf(style, "w:rPr"), themeFonts) },
      paragraph: { ...base.paragraph, ...paragraphProperties(childOf(style, "w:pPr")) },
    };
    resolved.set(id, made);
    return made;
  };
  const inList = (place: ListPlace | undefined): ParagraphProperties =>
    place === undefined ? {} : paragraphProperties(listProperties(place));

  return (paragraph, { tableStyle, list, styleList }) => {
    const id = valueOf(paragraph, "w:pPr", "w:pStyle") ?? usual;
    const table = styleOf(tableStyle);
    const own = styleOf(id);
    return {
      // A style's own indents go before those of the list it is in; those of a list asked for directly, before both.
      paragraph: paragraphLook(id ?? "", {
        ...defaults.paragraph,
        ...table.paragraph,
        ...inList(styleList),
        ...own.paragraph,
        ...inList(list),
        ...paragraphProperties(childOf(paragraph, "w:pPr")),
      }),
      run: (run) => {
        const character = styleOf(valueOf(run, "w:rPr", "w:rStyle")).run;
        const direct = runProperties(childOf(run, "w:rPr"), themeFonts);
        // Bold within bold is plain: styles switch such properties over, the run itself sets them.
        const toggled = (key: "bold" | "italic" | "capitals" | "hidden"): boolean => {
          const switches = [table.run, own.run, character].filter((layer) => layer[key] === true).length;
          return direct[key] ?? (switches % 2 === 1 || defaults.run[key] === true);
        };
        return runLook({
          ...defaults.run,
          ...table.run,
          ...own.run,
          ...character,
          ...direct,
          bold: toggled("bold"),
          italic: toggled("italic"),
          capitals: toggled("capitals"),
          hidden: toggled("hidden"),
        });
      },
    };
  };
}

/** What Word takes where nothing is said. */
function runLook(said: RunProperties): RunLook {
  return {
    font: said.font ?? "Times New Roman",
    markedFont: said.markedFont ?? "Times New Roman",
    size: said.size ?? 10,
    bold: said.bold ?? false,
    italic: said.italic ?? false,
    capitals: said.capitals ?? false,
    hidden: said.hidden ?? false,
    color: said.color ?? "AUTO",
  };
}

function paragraphLook(style: string, said: ParagraphProperties): ParagraphLook {
  const line = said.line ?? 240;
  return {
    style,
    align: said.align ?? "left",
    left: said.left ?? 0,
    firstLine: said.firstLine ?? 0,
    before: said.before ?? 0,
    after: said.after ?? 0,
    contextual: said.contextual ?? false,
    line:
      said.lineRule === "exact" || said.lineRule === "atLeast"
        ? { rule: said.lineRule === "exact" ? "exact" : "least", value: line / 20 }
        : { rule: "multiple", value: line / 240 },
  };
}
