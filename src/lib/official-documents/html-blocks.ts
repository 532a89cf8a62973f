import { capitals, cleanLine, cleanLines, cleanSpan } from "./clean-text.ts";
import {
  type Block,
  type Cell,
  isCell,
  type Picture,
  type Table,
  type TableRow,
  type Text,
} from "./official-document.ts";
import { checkTable } from "./table-shape.ts";

/** One block of a document as HTML, with the label that its place gives it. */
export function blockHtml(block: Block, label: string): string {
  switch (block.type) {
    case "heading": {
      const title = block.level === 1 ? capitals(block.text) : cleanLine(block.text);
      const level = block.level + 1;
      return `<h${level}>${escaped(`${label} ${title}`)}</h${level}>`;
    }
    case "paragraph":
      return paragraphs(block.text)
        .map((text) => `<p>${text}</p>`)
        .join("");
    case "table":
      return tableHtml(block);
    case "picture":
      return pictureHtml(block);
    default:
      return `<p>${escaped(label)} ${spans(block.text)}</p>`;
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Its head is repeated at the top of each printed page; widths are shares, for there is no style in the page. */
function tableHtml(table: Table): string {
  const starts = checkTable(table);
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = table.columns.map(({ width }) => `<col width="${((width / shares) * 100).toFixed(2)}%">`);
  const rows = (list: readonly TableRow[], from: number, name: "th" | "td") =>
    list.map((row, index) => rowHtml(row, starts[from + index] ?? [], table, name)).join("");
  return [
    `<table>${table.caption === undefined ? "" : `<caption>${escaped(cleanLine(table.caption))}</caption>`}`,
    `<colgroup>${columns.join("")}</colgroup>`,
    `<thead>${rows(table.head, 0, "th")}</thead>`,
    `<tbody>${rows(table.rows, table.head.length, "td")}</tbody></table>`,
  ].join("");
}

function rowHtml(row: TableRow, starts: readonly number[], table: Table, name: "th" | "td"): string {
  const cells = row.map((given, index) => {
    const cell: Cell = isCell(given) ? given : { text: given };
    const align =
      cell.align ?? (name === "th" ? "center" : (table.columns[starts[index] ?? 0]?.align ?? "left"));
    const spanned = [
      (cell.columns ?? 1) > 1 ? ` colspan="${cell.columns}"` : "",
      (cell.rows ?? 1) > 1 ? ` rowspan="${cell.rows}"` : "",
      name === "th" ? ` scope="col"` : "",
    ].join("");
    const text = paragraphs(cell.text).join("<br>");
    return `<${name} class="${align}"${spanned}>${cell.strong ? `<strong>${text}</strong>` : text}</${name}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function pictureHtml({ png, alt, caption }: Picture): string {
  const source = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const under = caption === undefined ? "" : `<figcaption>${escaped(cleanLine(caption))}</figcaption>`;
  return `<figure><img src="${source}" alt="${escaped(cleanLine(alt))}">${under}</figure>`;
}

function paragraphs(text: Text): string[] {
  return typeof text === "string" ? cleanLines(text).map(escaped) : [spans(text)];
}

function spans(text: Text): string {
  if (typeof text === "string") return escaped(cleanLine(text));
  return text
    .map(({ text: part, strong, emphasis }) => {
      const said = emphasis ? `<em>${escaped(cleanSpan(part))}</em>` : escaped(cleanSpan(part));
      return strong ? `<strong>${said}</strong>` : said;
    })
    .join("");
}
