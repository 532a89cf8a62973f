import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinFonts, type JoinedFont } from "./join-fonts.ts";
import { readWoff } from "./woff.ts";

export const chartFontFamily = "Be Vietnam Pro";

export type Weight = 400 | 600;

const weights = [400, 600] as const satisfies readonly Weight[];
const subsets = ["latin", "vietnamese", "latin-ext"];

const require = createRequire(import.meta.url);
const fonts = new Map<Weight, JoinedFont>();

/** How wide the charts' font sets a line, in pixels for a size in pixels. */
export function chartTextWidth(text: string, size: number, weight: Weight): number {
  const { advanceOf } = chartFont(weight);
  let width = 0;
  for (const character of text.normalize("NFC")) width += advanceOf(character) * size;
  return width;
}

/**
 * Gives `use` the font as files, whatever fonts the machine has, because the renderer takes neither web fonts nor
 * bytes. They are gone when it returns: written anew each time, they leave nothing behind in a process that is killed.
 */
export function withFontFiles<T>(use: (files: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "lantoa-fonts-"));
  try {
    return use(
      weights.map((weight) => {
        const file = join(folder, `${weight}.ttf`);
        writeFileSync(file, chartFont(weight).ttf);
        return file;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole font of a weight, joined at first use. */
export function chartFont(weight: Weight): JoinedFont {
  let font = fonts.get(weight);
  if (font === undefined) {
    const path = (subset: string) =>
      `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`;
    font = joinFonts(
      subsets.map((subset) => readWoff(readFileSync(require.resolve(path(subset))))),
      chartFontFamily,
    );
    fonts.set(weight, font);
  }
  return font;
}
