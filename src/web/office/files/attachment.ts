import type { FileWithContent } from "#domain/files/get-file.ts";

/**
 * A stored file as a download. Never shown in the site's own origin: what people upload must not run here, so
 * it is an attachment, of the type found in its bytes, and the browser may not guess another.
 */
export function attachment({ file, content }: FileWithContent): Response {
  return new Response(Uint8Array.from(content), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(content.length),
      "Content-Disposition": disposition(file.name),
      "X-Content-Type-Options": "nosniff",
      // Content never changes under an id, yet only this person may keep it.
      "Cache-Control": "private, max-age=3600",
    },
  });
}

/** The name for old browsers in plain letters, for all others whole (RFC 6266, RFC 8187). */
export function disposition(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
