import type { Block, Text } from "./official-document.ts";

/** An item of a list ends with a semicolon, the last one with a full stop. */
export function closeItem(item: string, last: boolean): string {
  return `${withoutStop(item)}${last ? "." : ";"}`;
}

/**
 * The body with "./." after its last word, which tells the reader that nothing was taken away (Nghị định 30/2020).
 * After a table or picture it stands on a line of its own.
 */
export function closeBody(body: readonly Block[]): Block[] {
  const last = body.at(-1);
  if (last === undefined) return [];
  if (last.type === "table" || last.type === "picture") return [...body, { type: "paragraph", text: "./." }];
  if (last.type === "heading")
    return [...body.slice(0, -1), { ...last, text: `${withoutStop(last.text)}./.` }];
  return [...body.slice(0, -1), { ...last, text: closeText(last.text) }];
}

function closeText(text: Text): Text {
  if (typeof text === "string") return `${withoutStop(text)}./.`;
  const last = text.at(-1);
  return last === undefined
    ? "./."
    : [...text.slice(0, -1), { ...last, text: `${withoutStop(last.text)}./.` }];
}

/** A person may have typed the stop, or the whole "./.", already. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n.;,/".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
