import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { HeldXml } from "./held-xml.ts";
import { twips } from "./lengths.ts";
import { styleIds } from "./text-styles.ts";

/** Nghị định 30/2020, Phụ lục I, phần I: A4; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, pageNumber: 10 };

export type Orientation = "portrait" | "landscape";

/** Where blocks are written: the space between the margins in millimetres, and what is one of the document's. */
export interface Place extends Shared {
  width: number;
  height: number;
}

/** Ids for the pictures of a document, and its XML that is written without `docx`. */
export interface Shared {
  nextPictureId: () => number;
  hold: HeldXml["hold"];
}

/** The space between the margins, in millimetres. */
export function textArea(orientation: Orientation): Omit<Place, keyof Shared> {
  const [width, height] = orientation === "portrait" ? [page.width, page.height] : [page.height, page.width];
  return { width: width - page.left - page.right, height: height - page.top - page.bottom };
}

/**
 * A section with its own page numbers from 1, in the middle of the top margin and hidden on its first page: that is
 * the rule for the document, and each annex is numbered by itself.
 */
export function section(orientation: Orientation, children: ISectionOptions["children"]): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(page.pageNumber),
          footer: twips(page.pageNumber),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}
