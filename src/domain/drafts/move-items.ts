/** A list in which a task takes along what stands under it (`depth`); items without a depth stand alone. */
type Listed = { readonly depth?: number };

/** Without the item at a place. What stood under it stays, one level higher where it would hang in the air. */
export function removed<Item extends Listed>(items: readonly Item[], at: number): Item[] {
  const rest = items.toSpliced(at, 1);
  let above = -1;
  return rest.map((item) => {
    const { depth } = item;
    if (depth === undefined) return item;
    above = Math.min(depth, above + 1);
    return above === depth ? item : { ...item, depth: above };
  });
}

/** With the item at a place, and what stands under it, moved before or behind its neighbour of the same level. */
export function moved<Item extends Listed>(items: readonly Item[], at: number, to: "up" | "down"): Item[] {
  const end = endOf(items, at);
  const block = items.slice(at, end);
  if (to === "down") {
    if (end >= items.length || depthOf(items, end) < depthOf(items, at)) return [...items];
    const nextEnd = endOf(items, end);
    return [...items.slice(0, at), ...items.slice(end, nextEnd), ...block, ...items.slice(nextEnd)];
  }
  const before = startOfNeighbour(items, at);
  if (before === null) return [...items];
  return [...items.slice(0, before), ...block, ...items.slice(before, at), ...items.slice(end)];
}

function depthOf(items: readonly Listed[], at: number): number {
  return items[at]?.depth ?? 0;
}

/** Where what stands under the item ends. */
function endOf(items: readonly Listed[], at: number): number {
  let end = at + 1;
  while (end < items.length && depthOf(items, end) > depthOf(items, at)) end += 1;
  return end;
}

function startOfNeighbour(items: readonly Listed[], at: number): number | null {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (depthOf(items, before) === depthOf(items, at)) return before;
    if (depthOf(items, before) < depthOf(items, at)) return null;
  }
  return null;
}
