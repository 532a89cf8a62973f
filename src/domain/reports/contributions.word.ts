import type { Block } from "#lib/official-documents/official-document.ts";
import { narrativeBlocks } from "./narrative-blocks.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What those below wrote and is printed as theirs: by section, each under the name of who wrote it. */
export function contributionsBlocks({ contributions }: Pick<ReportFacts, "contributions">): Block[] {
  const bySection = Map.groupBy(contributions, ({ heading }) => heading);
  return [...bySection].flatMap(([heading, those]): Block[] => [
    { type: "paragraph", text: [{ text: `Về “${heading}”:`, emphasis: true }] },
    ...those.flatMap(({ unitName, text }): Block[] => {
      const [first, ...others] = narrativeBlocks(text);
      if (first?.type !== "paragraph" || typeof first.text !== "string")
        return [{ type: "paragraph", text: `${unitName}:` }, ...(first ? [first] : []), ...others];
      return [{ type: "paragraph", text: `${unitName}: ${first.text}` }, ...others];
    }),
  ]);
}
