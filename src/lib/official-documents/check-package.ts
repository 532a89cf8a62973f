import { unzipSync } from "fflate";
import { UnreadableDocument } from "./read-refusal.ts";

const wanted = /^word\/(?:(?:header|footer)\d{0,3}|theme\/theme1|_rels\/document2?\.xml)\.(?:xml|rels)$/u;

/** Compressed bytes of such parts, all together; a page's head and foot come to a few thousand. */
const mostCompressed = 256 * 1024;
const mostInflated = 4 * 1024 * 1024;

/**
 * The parts that only the look of a page needs: heads and feet, the theme's fonts, which part is which. By name. What is
 * too large for its purpose is left out rather than refused. Throws UnreadableDocument.
 */
export function openFurniture(bytes: Uint8Array): Map<string, string> {
  let compressed = 0;
  let inflated = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted.test(name)) return false;
        compressed += size;
        inflated += originalSize;
        return compressed <= mostCompressed && inflated <= mostInflated;
      },
    });
    return new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  } catch (error) {
    throw new UnreadableDocument("damaged", error);
  }
}
