/** What the address of an outline asks for: whose, and which version. */
export function askedOutline(request: Request): {
  readonly unitId: string | null;
  readonly version: number | null;
} {
  const asked = new URL(request.url).searchParams;
  const version = Number(asked.get("lan") ?? "");
  return { unitId: asked.get("donVi"), version: Number.isInteger(version) && version > 0 ? version : null };
}
