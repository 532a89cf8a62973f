import { labelBlocks } from "./labels.ts";
import type { Annex, Block, DocumentFacts, OfficialDocument, Picture } from "./official-document.ts";

/** A document as a page shows it: each block with its label, pictures without their bytes. */
export interface ShownDocument extends Omit<DocumentFacts, "body" | "annexes"> {
  readonly body: readonly ShownBlock[];
  readonly annexes: readonly (Pick<Annex, "title"> & { readonly blocks: readonly ShownBlock[] })[];
}

export type ShownBlock = { readonly label: string } & (Exclude<Block, Picture> | Omit<Picture, "png">);

export function showDocument(document: OfficialDocument): ShownDocument {
  return {
    ...document,
    body: shown(document.body),
    annexes: document.annexes.map(({ title, blocks }) => ({ title, blocks: shown(blocks) })),
  };
}

function shown(blocks: readonly Block[]): ShownBlock[] {
  const labels = labelBlocks(blocks);
  return blocks.map((block, index): ShownBlock => {
    const label = labels[index] ?? "";
    if (block.type !== "picture") return { ...block, label };
    const { png: _png, ...rest } = block;
    return { ...rest, label };
  });
}
