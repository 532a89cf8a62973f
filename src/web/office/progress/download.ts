import { renderPng } from "#lib/charts/render-png.ts";
import { disposition } from "../files/attachment.ts";

/** Twice the width of the page's charts: sharp on paper. */
const pngWidth = 1600;

export function svgDownload(name: string, svg: string): Response {
  return download(`${name}.svg`, "image/svg+xml; charset=utf-8", svg);
}

export function pngDownload(name: string, svg: string): Response {
  return download(`${name}.png`, "image/png", Uint8Array.from(renderPng(svg, pngWidth)));
}

export function csvDownload(name: string, csv: string): Response {
  return download(`${name}.csv`, "text/csv; charset=utf-8", csv);
}

function download(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition(name),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
