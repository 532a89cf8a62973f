/**
 * What every answer says to the browser: no script but our own files, no framing, no sniffing, no address of
 * the page given away when someone follows a link.
 */
export const securityHeaders = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

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
