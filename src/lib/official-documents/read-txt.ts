import { composed } from "#lib/vietnamese/fold.ts";
import { officialText, type OfficialText, type Piece } from "./official-text.ts";
import { withoutInvisible } from "./read-furniture.ts";
import { tidyPieces } from "./read-pieces.ts";

/** Plain text, also pasted or Markdown. Takes what there is to say of how it was decoded. */
export function readTxt(raw: string, notices: readonly string[] = []): OfficialText {
  const lines = withoutInvisible(composed(raw)).split(/\n|\f/u);
  return officialText(tidyPieces(lines.map((text) => ({ kind: "line", text }) satisfies Piece)), { notices });
}
