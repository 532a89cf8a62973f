import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import { twips } from "./lengths.ts";

/**
 * The components of an official document as named Word styles, with the Vietnamese names that officials know, so that
 * a clerk can find and change each in Word. Sizes, capitals and slants: Nghị định 30/2020, Phụ lục I, phần V.
 * The decree wants one scale throughout: quốc hiệu 13 goes with tiêu ngữ 14 and place and date 14.
 */
interface Component {
  name: string;
  /** Points. */
  size: number;
  bold?: true;
  italics?: true;
  align: "left" | "center" | "both";
  /** Points above; the decree asks at least 6 between the paragraphs of the body. */
  before?: number;
  after?: number;
  /** Points from line to line, whatever the letters; else one line of the font, or a little more in the body. */
  exactLine?: number;
  /** Millimetres. */
  firstLine?: number;
  keepNext?: true;
  /** Of Word's navigation pane, from 0. */
  outline?: number;
}

/** The decree allows 1 cm or 1.27 cm. */
const firstLine = 12.7;

const body = { size: 14, align: "both", before: 6, firstLine } as const;
const heading = { ...body, keepNext: true } as const;
const centred = { size: 14, align: "center" } as const;

export const components = {
  nationName: { name: "Quốc hiệu", size: 13, bold: true, align: "center" },
  motto: { name: "Tiêu ngữ", ...centred, bold: true },
  parentBody: { name: "Cơ quan chủ quản", size: 13, align: "center" },
  issuingBody: { name: "Cơ quan ban hành", size: 13, bold: true, align: "center" },
  rule: { name: "Đường kẻ", size: 2, align: "center", exactLine: 2 },
  number: { name: "Số, ký hiệu", size: 13, align: "center", before: 6 },
  letterSubject: { name: "Trích yếu công văn", size: 13, align: "center", before: 6 },
  placeAndDate: { name: "Địa danh, ngày tháng", ...centred, italics: true, before: 6 },
  typeName: { name: "Tên loại văn bản", ...centred, bold: true, before: 18, keepNext: true },
  subject: { name: "Trích yếu", ...centred, bold: true, keepNext: true },
  addressee: { name: "Kính gửi", size: 14, align: "left", before: 12 },
  decisionMaker: { name: "Thẩm quyền ban hành", ...centred, bold: true, before: 12 },
  legalBasis: { name: "Căn cứ", ...body, italics: true },
  part: { name: "Phần I", ...heading, bold: true, outline: 0 },
  section: { name: "Mục 1", ...heading, bold: true, outline: 1 },
  point: { name: "Điểm a", ...heading, outline: 2 },
  body: { name: "Thân văn bản", ...body },
  caption: { name: "Tên bảng, hình", ...centred, italics: true, before: 6, after: 6 },
  tableHead: { name: "Đầu bảng", size: 13, bold: true, align: "center", keepNext: true },
  tableText: { name: "Ô bảng", size: 13, align: "left" },
  authority: { name: "Quyền hạn, chức vụ", ...centred, bold: true, keepNext: true },
  signer: { name: "Họ tên người ký", ...centred, bold: true },
  recipientsLabel: { name: "Nơi nhận", size: 12, bold: true, italics: true, align: "left" },
  recipient: { name: "Nơi nhận, danh sách", size: 11, align: "left" },
  annexNumber: { name: "Phụ lục", ...centred, bold: true, keepNext: true },
  annexTitle: { name: "Tên phụ lục", ...centred, bold: true, keepNext: true, outline: 0 },
  annexRelation: { name: "Kèm theo", ...centred, italics: true, after: 6 },
  mark: { name: "Mã kiểm tra", size: 9, align: "left", before: 12 },
  pageNumber: { name: "Số trang", ...centred },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

/** Word's own headings carry the divisions, so that its navigation pane and screen readers find them. */
const headings = { part: "Heading1", section: "Heading2", point: "Heading3" } satisfies Partial<
  Record<ComponentName, string>
>;

/** The id of each component's style, for `new Paragraph({ style })`. */
export const styleIds = {
  ...(Object.fromEntries(
    Object.keys(components).map((key) => [key, `LanToa${key.charAt(0).toUpperCase()}${key.slice(1)}`]),
  ) as Record<ComponentName, string>),
  ...headings,
};

const font = "Times New Roman";
const color = "000000";
const language = { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" };

/** The styles of the document: its defaults are the body's, so that whatever a clerk adds looks right too. */
export function documentStyles(): IStylesOptions {
  const plain = { run: { font, color, size: 28 } };
  return {
    default: {
      document: { run: { font, color, size: 28, language } },
      heading1: style("part"),
      heading2: style("section"),
      heading3: style("point"),
      // `docx` brings these in blue; the decree wants black.
      heading4: plain,
      heading5: plain,
      heading6: plain,
      caption: plain,
      hyperlink: { run: { font, color } },
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, ...plain },
      ...(Object.keys(components) as ComponentName[])
        .filter((key) => !(key in headings))
        .map((key) => ({ id: styleIds[key], ...style(key) })),
    ],
  };
}

function style(key: ComponentName): Omit<IParagraphStyleOptions, "id"> {
  const component: Component = components[key];
  return {
    ...(key in headings ? {} : { name: component.name }),
    basedOn: "Normal",
    quickFormat: true,
    run: {
      font,
      color,
      size: component.size * 2,
      bold: component.bold ?? false,
      italics: component.italics ?? false,
    },
    paragraph: {
      alignment: alignments[component.align],
      spacing: {
        before: (component.before ?? 0) * 20,
        after: (component.after ?? 0) * 20,
        line: component.exactLine === undefined ? lineHeight(component) : component.exactLine * 20,
        lineRule: component.exactLine === undefined ? LineRuleType.AUTO : LineRuleType.EXACTLY,
      },
      indent: { firstLine: twips(component.firstLine ?? 0) },
      keepNext: component.keepNext ?? false,
      ...(component.outline === undefined ? {} : { outlineLevel: component.outline }),
    },
  };
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH };

/** In 240ths of a line. The body may have single to one and a half; a little over single suits stacked marks. */
function lineHeight(component: Component): number {
  return component.firstLine === undefined ? 240 : 269;
}
