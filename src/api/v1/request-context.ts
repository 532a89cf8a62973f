import type { MiddlewareHandler } from "hono";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { isFromOwnPages } from "#platform/session/own-pages.ts";
import { bearerToken } from "#platform/session/sessions.ts";
import type { ApiContext, ApiDependencies, ApiEnv } from "./api-dependencies.ts";

/**
 * Nobody enters without signing in. A token in the header was put there by the program that sends it; a cookie comes
 * along by itself, also from somebody else's page, so with it only our own pages may change anything.
 */
export function requireActor({ actors }: ApiDependencies): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { headers } = c.req.raw;
    const actor = await actors.find(headers);
    if (actor === null) throw new Problem("signed-out");
    if (bearerToken(headers) === null && !isFromOwnPages(c.req.raw)) throw new Problem("foreign-page");
    if (actor === "no-role")
      throw new Problem(
        "not-allowed",
        "Tài khoản này hiện chưa có vai trò ở đơn vị nào. Đề nghị người quản trị của đơn vị giao vai trò.",
      );
    c.set("actor", actor);
    await next();
  };
}

/** What commands and reads stand on, with whoever sent the request. */
export function contextOf({ domain }: ApiDependencies, c: ApiContext): Context {
  return { ...domain, actor: c.get("actor") };
}

/**
 * The JSON object of a request. null is "not said", as it is in our answers.
 * @throws Problem unsupported-type or unreadable-request
 */
export async function readBody(c: ApiContext): Promise<Record<string, unknown>> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem("unsupported-type");
  const body: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? new Problem("unreadable-request") : error;
  });
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Problem("unreadable-request");
  const said: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) if (value !== null) said[name] = value;
  return said;
}
