/** Giai đoạn of a plan as people type them. */

type Phase = readonly [from: number, to: number];

/** [[2022, 2025], [2026, 2030]] → "2022–2025, 2026–2030". */
export function phasesInWords(phases: readonly Phase[]): string {
  return phases.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** The other way, with any dash, "đến" or "và"; [] for nothing typed, null for what is no run of phases in order. */
export function parsePhases(typed: string): Phase[] | null {
  const parts = typed
    .split(/[,;\n]|\svà\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const phases: Phase[] = [];
  for (const part of parts) {
    const found = /^(?:giai đoạn )?(20\d\d)(?:\s*(?:[-–—]|đến)\s*(20\d\d))?$/iu.exec(part);
    if (!found) return null;
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (to < from || from <= (phases.at(-1)?.[1] ?? 0)) return null;
    phases.push([from, to]);
  }
  return phases;
}
