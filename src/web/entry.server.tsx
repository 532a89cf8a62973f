import { renderToString } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  ServerRouter,
} from "react-router";
import { referenceContext } from "#web/reference.ts";
import { dependencies } from "#web/request-context.ts";

/** Pages hold no Suspense: one string is a fifth faster than a stream and knows its length. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const html = renderToString(<ServerRouter context={router} url={request.url} />);
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** A bug in a page: logged whole, with the reference number that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (isRouteErrorResponse(error) || request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  dependencies(context).log.error("page failed", error, {
    reference: context.get(referenceContext),
    path: pathname,
  });
};
