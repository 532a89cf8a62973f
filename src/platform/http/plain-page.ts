const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page for the moments when no page can be rendered: says what happened and what to do, and nothing more. */
export function plainPage(status: number, title: string, message: string): Response {
  return new Response(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)} - Lan Tỏa</title><h1>${escape(title)}</h1><p>${escape(message)}</p><p><a href="/lam-viec">Về trang làm việc</a></p></html>`,
    { status, headers: { "Content-Type": "text/html; charset=utf-8" } },
  );
}
