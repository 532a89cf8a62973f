const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Did this request come from our own pages? A browser says so itself; a client that is no browser sends
 * neither header and carries no cookie of somebody else's.
 */
export function isFromOwnPages(request: Request): boolean {
  if (safeMethods.includes(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return (
    URL.canParse(origin) &&
    new URL(origin).host === (request.headers.get("host") ?? new URL(request.url).host)
  );
}
