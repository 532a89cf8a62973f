import { Resvg } from "@resvg/resvg-js";
import { chartFontFamily, withFontFiles } from "./chart-fonts.ts";

/**
 * A chart as a PNG on white, `width` pixels wide, in its own proportions. The fonts are ours, so that the picture is
 * the same on a machine with no fonts at all. For Word, 150 mm at 200 dots an inch are about 1,200 pixels.
 * Throws an Error where the SVG cannot be read or the width is not a whole number from 1 to 8,000.
 */
export function renderPng(svg: string, width: number): Uint8Array {
  if (!Number.isInteger(width) || width < 1 || width > 8000)
    throw new RangeError(`Not a width in pixels: ${width}`);
  return withFontFiles((fontFiles) => {
    const picture = new Resvg(svg, {
      background: "#FFFFFF",
      fitTo: { mode: "width", value: width },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: chartFontFamily },
    });
    return new Uint8Array(picture.render().asPng());
  });
}
