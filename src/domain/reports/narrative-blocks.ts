import type { Block } from "#lib/official-documents/official-document.ts";

/** What was typed in a box, as paragraphs; lines that begin with "-", "+" or "•" are items of a list. */
export function narrativeBlocks(text: string): Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Block => {
      const [, sign, item] = /^([-–•+*])\s+(.*)$/u.exec(line) ?? [];
      if (sign === undefined || item === undefined) return { type: "paragraph", text: line };
      return { type: "bullet", level: sign === "+" ? 2 : 1, text: item };
    });
}
