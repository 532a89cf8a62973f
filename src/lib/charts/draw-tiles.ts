import { chartFontFamily, chartTextWidth } from "./chart-fonts.ts";
import { chartText } from "./chart-text.ts";
import { palette } from "./palette.ts";
import { escapeXml } from "./render-svg.ts";
import { type MarkPath, standingShapes } from "./standing-shapes.ts";
import { type ChartStanding, standings } from "./standings.ts";

/** A map of places as equal tiles: no place looks small because few people live there. */
export interface TileMap {
  /** What the picture shows, for those who cannot see it. */
  title: string;
  tiles: readonly Tile[];
}

export interface Tile {
  /** Short enough for a tile; cut where it is not. */
  label: string;
  /** From 0, to the right and down. */
  column: number;
  row: number;
  /** null where the place has nothing to be judged. */
  standing: ChartStanding | null;
  /** "62%" */
  figure: string;
  /** Where a click leads; none in a file of its own. */
  href?: string;
}

const wide = 100;
const high = 54;
const gap = 4;
const size = 12;
const most = wide - 14;

/** The map as an SVG text with one tile a place: name, mark of its standing, figure. Throws where two share a tile. */
export function drawTiles({ title, tiles }: TileMap): string {
  const taken = new Set<string>();
  for (const { column, row, label } of tiles) {
    const place = `${column} ${row}`;
    if (taken.has(place)) throw new RangeError(`"${label}" lies on another tile`);
    taken.add(place);
  }
  const across = (edge: number, step: number) => (edge + 1) * (step + gap) - gap;
  const width = across(Math.max(0, ...tiles.map(({ column }) => column)), wide);
  const height = across(Math.max(0, ...tiles.map(({ row }) => row)), high);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="${tiles.some(({ href }) => href) ? "group" : "img"}"` +
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="'${chartFontFamily}', sans-serif" font-size="${size}">\n<title>${escapeXml(title)}</title>\n` +
    `${tiles.map(drawTile).join("\n")}\n</svg>`
  );
}

function drawTile({ label, column, row, standing, figure, href }: Tile): string {
  const [x, y] = [column * (wide + gap), row * (high + gap)];
  const color = standing === null ? palette.unknown : standings[standing].color;
  const word = standing === null ? "không được giao" : standings[standing].word;
  const drawing =
    `<g transform="translate(${x} ${y})"><title>${escapeXml(`${chartText(label)}: ${chartText(figure)}, ${word}`)}</title>` +
    `<rect width="${wide}" height="${high}" rx="4" fill="${palette.paper}" stroke="${standing === null ? palette.line : color}"/>` +
    `<text x="7" y="20" fill="${palette.ink}" font-weight="600">${escapeXml(cut(chartText(label)))}</text>` +
    `<g transform="translate(7 30)" fill="${color}" stroke="none">${mark(standing, color)}</g>` +
    `<text x="28" y="43" fill="${palette.ink}">${escapeXml(chartText(figure))}</text></g>`;
  return href === undefined
    ? drawing
    : `<a href="${escapeXml(href).replaceAll('"', "&quot;")}">${drawing}</a>`;
}

function mark(standing: ChartStanding | null, color: string): string {
  if (standing === null) return "";
  const paths: readonly MarkPath[] = standingShapes[standing];
  return paths
    .map(({ d, line }) =>
      line === undefined
        ? `<path d="${d}"/>`
        : `<path d="${d}" fill="none" stroke="${color}" stroke-width="${line}"/>`,
    )
    .join("");
}

/** A name too wide for its tile ends in "…"; the whole of it stands in the tile's title. */
function cut(text: string): string {
  if (chartTextWidth(text, size, 600) <= most) return text;
  let shown = text;
  while (shown.length > 1 && chartTextWidth(`${shown}…`, size, 600) > most) shown = shown.replace(/.$/su, "");
  return `${shown.trimEnd()}…`;
}
