import { dependencies } from "#web/request-context.ts";
import { clientAddressHeader } from "#platform/session/sessions.ts";
import type { Route } from "./+types/feed.ts";

/**
 * A person's calendar for the person's own program, which signs in nowhere: the address is the key. Whatever opens
 * nothing is answered alike, so that nobody learns by trying.
 */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const token = /^(.+)\.ics$/.exec(params.file)?.[1] ?? "";
  const feed = await dependencies(context).calendars.read(
    token,
    request.headers.get(clientAddressHeader) ?? "",
  );
  if (feed === "unknown") return plain(404, "Không tìm thấy lịch này.");
  if (feed === "too-often")
    return plain(429, "Lịch này vừa được đọc nhiều lần. Chờ một phút.", { "Retry-After": "60" });
  const tag = `"${feed.tag}"`;
  // Compressed on the way, the tag comes back marked as weak.
  const isKnown = request.headers.get("if-none-match")?.replace(/^W\//, "") === tag;
  return new Response(isKnown ? null : feed.text, {
    status: isKnown ? 304 : 200,
    headers: {
      ...neverShared,
      ETag: tag,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="lan-toa.ics"',
    },
  });
}

/** No store on the way keeps it, and no search engine lists it. */
const neverShared = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow" };

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { ...neverShared, ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });
