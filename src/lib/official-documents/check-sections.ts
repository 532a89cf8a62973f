import type { RunLook } from "./check-looks.ts";
import type { Looks, Surroundings } from "./check-styles.ts";
import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** How the pages of one section are set up. Lengths in millimetres. */
export interface Section {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** The number of its first page; null where numbers go on from the section before. */
  readonly start: number | null;
  readonly arabic: boolean;
  /** Page numbers printed on the first page of the section, and on the others. */
  readonly onFirst: readonly PageNumber[];
  readonly onOthers: readonly PageNumber[];
}

export interface PageNumber {
  readonly where: "header" | "footer";
  readonly centred: boolean;
  /** Shown under a condition ("{ IF { PAGE } > 1 … }"), which is how some hide it on the first page. */
  readonly conditional: boolean;
  readonly look: RunLook;
}

interface Furniture {
  readonly looksOf: (paragraph: Element, around: Surroundings) => Looks;
  /** A header or footer by the id of its relation. */
  readonly partById: (id: string) => Element | undefined;
}

/** The sections in order. One without heads and feet of its own has those of the section before it. */
export function readSections(properties: readonly Element[], furniture: Furniture): Section[] {
  const known = new Map<string, readonly PageNumber[]>();
  const numbersOf = (id: string, where: PageNumber["where"]) => {
    const numbers = known.get(id) ?? numbersIn(furniture.partById(id), where, furniture.looksOf);
    known.set(id, numbers);
    return numbers;
  };
  const inherited = new Map<string, readonly PageNumber[]>();
  return properties.map((section) => {
    for (const where of ["header", "footer"] as const)
      for (const { attributes } of childrenOf(section, `w:${where}Reference`))
        inherited.set(
          `${where} ${attributes["w:type"] ?? "default"}`,
          numbersOf(attributes["r:id"] ?? "", where),
        );
    const numbers = (type: string) => [
      ...(inherited.get(`header ${type}`) ?? []),
      ...(inherited.get(`footer ${type}`) ?? []),
    ];
    const differs = childOf(section, "w:titlePg");
    const firstDiffers =
      differs !== undefined && !["0", "false"].includes(differs.attributes["w:val"] ?? "1");
    const numbering = childOf(section, "w:pgNumType")?.attributes ?? {};
    const size = childOf(section, "w:pgSz")?.attributes ?? {};
    const margin = childOf(section, "w:pgMar")?.attributes ?? {};
    return {
      width: millimetres(size["w:w"] ?? usual.width),
      height: millimetres(size["w:h"] ?? usual.height),
      margins: {
        // Word keeps a margin that may not grow with its header as a negative length.
        top: Math.abs(millimetres(margin["w:top"] ?? usual.margin)),
        bottom: Math.abs(millimetres(margin["w:bottom"] ?? usual.margin)),
        left: millimetres(margin["w:left"] ?? usual.margin) + millimetres(margin["w:gutter"]),
        right: millimetres(margin["w:right"] ?? usual.margin),
      },
      start: numbering["w:start"] === undefined ? null : Number(numbering["w:start"]),
      arabic: ["decimal", "numberInDash"].includes(numbering["w:fmt"] ?? "decimal"),
      onFirst: numbers(firstDiffers ? "first" : "default"),
      onOthers: numbers("default"),
    };
  });
}

/** What Word takes where a section says nothing: American paper, in twips. */
const usual = { width: "12240", height: "15840", margin: "1440" };

function numbersIn(
  part: Element | undefined,
  where: PageNumber["where"],
  looksOf: Furniture["looksOf"],
): PageNumber[] {
  const around = { tableStyle: undefined, list: undefined, styleList: undefined };
  return paragraphsIn(part).flatMap((paragraph) => {
    const field = fieldRun(paragraph);
    if (field === undefined) return [];
    const looks = looksOf(paragraph, around);
    const { align } = looks.paragraph;
    const frame = childOf(paragraph, "w:pPr", "w:framePr")?.attributes["w:xAlign"];
    const centred = frame === undefined ? align === "center" || field.tabbed : frame === "center";
    const conditional = deep(paragraph).some((one) => /^\s*IF\s/u.test(instructionOf(one)));
    return [{ where, centred, conditional, look: looks.run(field.run) }];
  });
}

function paragraphsIn(part: Element | undefined): Element[] {
  return childrenOf(part)
    .flatMap((root) => deep(root))
    .filter((element) => element.name === "w:p");
}

/** All elements inside but the copies for older readers. */
function deep(element: Element): Element[] {
  return [
    element,
    ...childrenOf(element).flatMap((child) => (child.name === "mc:Fallback" ? [] : deep(child))),
  ];
}

function fieldRun(paragraph: Element): { run: Element; tabbed: boolean } | undefined {
  let tabbed = false;
  for (const element of deep(paragraph).slice(1)) {
    if (element.name === "w:p") return undefined;
    if (element.name === "w:tab" && valueOf(element) === undefined) tabbed = true;
    if (element.name === "w:ptab") tabbed = element.attributes["w:alignment"] === "center";
    if (element.name === "w:fldSimple" && isPage(element.attributes["w:instr"] ?? ""))
      return { run: childOf(element, "w:r") ?? element, tabbed };
    if (element.name === "w:r" && isPage(instructionOf(element))) return { run: element, tabbed };
  }
  return undefined;
}

/** The code of a field that stands directly in a run. */
function instructionOf(run: Element): string {
  return childrenOf(run, "w:instrText")
    .flatMap((one) => one.children)
    .filter((one) => typeof one === "string")
    .join("");
}

function isPage(instruction: string): boolean {
  return /^\s*PAGE(?:\s|$)/u.test(instruction);
}

function millimetres(twips: string | undefined): number {
  const read = Number.parseFloat(twips ?? "");
  return Number.isFinite(read) ? (read * 25.4) / 1440 : 0;
}
