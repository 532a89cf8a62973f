import { romanNumeral } from "./labels.ts";

export interface ListKind {
  /** "bullet", or the `type` of an ordered list: 1, a, A, i, I. */
  readonly kind: string;
  readonly start: number;
}

/** The label that an item shows, written as official documents write it: 1. · a) · I. · - + • by depth. */
export function listLabel({ kind, start }: ListKind, item: number, depth: number): string {
  const number = Math.max(1, start + item - 1);
  switch (kind) {
    case "bullet":
      return ["-", "+"][Math.max(0, depth - 1)] ?? "•";
    case "a":
      return `${letter(number)})`;
    case "A":
      return `${letter(number).toUpperCase()}.`;
    case "i":
      return `${romanNumeral(number).toLowerCase()}.`;
    case "I":
      return `${romanNumeral(number)}.`;
    default:
      return `${number}.`;
  }
}

/** As browsers letter lists: a to z, then aa. */
function letter(number: number): string {
  const before = Math.floor((number - 1) / 26);
  const own = String.fromCharCode(97 + ((number - 1) % 26));
  return before === 0 ? own : letter(before) + own;
}
