/** What a file is by its first bytes; names lie. "package" is a ZIP such as .docx, "text" whatever is nothing else. */
export type FileKind = "package" | "pdf" | "picture" | "old-word" | "other" | "text";

const signatures: readonly (readonly [string, FileKind])[] = [
  ["PK", "package"],
  ["%PDF", "pdf"],
  ["\u00D0\u00CF\u0011\u00E0", "old-word"],
  ["{\\rtf", "old-word"],
  ["\u0089PNG\r\n", "picture"],
  ["\u00FF\u00D8\u00FF", "picture"],
  ["GIF8", "other"],
  ["II*\0", "other"],
  ["MM\0*", "other"],
];

export function kindOfFile(bytes: Uint8Array): FileKind {
  return signatures.find(([signature]) => startsWith(bytes, signature))?.[1] ?? "text";
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return signature.split("").every((sign, i) => bytes[i] === sign.charCodeAt(0));
}
