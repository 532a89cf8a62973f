/**
 * The review of a reading is one form with flat, dotted names ("targets.0.steps.1.least"): the page shows these
 * values, the draft keeps them, and nested they are what the command takes. One shape, so that nothing typed is
 * lost on any way. Browser-safe.
 */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The kinds of item that a person may add by selecting words. */
export const addableKinds = ["targets", "tasks", "occasions", "duties", "responsibilities"] as const;
export type AddableKind = (typeof addableKinds)[number];

/** The kinds of item under review, each a list in the reading's order. */
export const itemKinds = [...addableKinds, "passages", "legalBases"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** More than any plan has; what lies beyond is not shown and so not confirmed. */
export const mostItems = 200;

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

export function listOfField(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

export function isKept(fields: Fields, kind: ItemKind, index: number): boolean {
  return textOf(fields, `${kind}.${index}.keep`) !== "";
}

/** Letters, or a place in a list; nothing that could reach a prototype or make a list of millions. */
const segment = /^(?:[a-z][A-Za-z]{0,30}|\d{1,3})$/;
const mostSegments = 6;

export type Nested = string | readonly string[] | { readonly [name: string]: Nested } | readonly Nested[];

/** "targets.0.title" … → { targets: [{ title … }] }. Names of any other form are left out. */
export function nestFields(fields: Fields): { readonly [name: string]: Nested } {
  const root: Branch = new Map();
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split(".");
    if (path.length <= mostSegments && path.every((part) => segment.test(part))) put(root, path, value);
  }
  const nested = grown(root);
  return Array.isArray(nested) ? {} : (nested as { readonly [name: string]: Nested });
}

type Branch = Map<string, Branch | string | readonly string[]>;

function put(
  branch: Branch,
  [first = "", ...rest]: readonly string[],
  value: string | readonly string[],
): void {
  if (rest.length === 0) {
    branch.set(first, value);
    return;
  }
  const next = branch.get(first);
  const under: Branch = next instanceof Map ? next : new Map();
  branch.set(first, under);
  put(under, rest, value);
}

/** Keys that are all numbers make a list; a place that was not sent is an item that was not kept. */
function grown(branch: Branch): Nested {
  const entries = [...branch].map(
    ([name, value]) => [name, value instanceof Map ? grown(value) : value] as const,
  );
  if (entries.length === 0 || !entries.every(([name]) => /^\d+$/.test(name)))
    return Object.fromEntries(entries);
  const list: Nested[] = Array.from(
    { length: Math.max(...entries.map(([name]) => Number(name))) + 1 },
    () => ({}),
  );
  for (const [name, value] of entries) list[Number(name)] = value;
  return list;
}
