import { Problem } from "#domain/problem.ts";
import { data, type ServerBuild } from "react-router";
import type { ProblemData } from "./ui/problem-data.ts";

type Handler = (...args: never[]) => unknown;

/**
 * The one place where a Problem becomes a page. React Router hides every thrown Error from pages in production, and
 * middleware never sees what a loader threw, so the handlers of the built routes are wrapped before serving:
 * a Problem leaves them as an error response with its status, code and sentence; a bug passes unchanged.
 */
export function showProblems(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action, middleware } = route.module;
    const show = route.module.default === undefined ? asText : asData;
    const module = {
      ...route.module,
      ...(loader && { loader: wrap(loader, show) }),
      ...(action && { action: wrap(action, show) }),
      ...(middleware && { middleware: middleware.map((step) => wrap(step, show)) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}

function wrap<Wrapped extends Handler>(handler: Wrapped, show: (problem: Problem) => unknown): Wrapped {
  const shown = async (...args: Parameters<Wrapped>) => {
    try {
      return await handler(...args);
    } catch (error) {
      throw error instanceof Problem ? show(error) : error;
    }
  };
  return shown as unknown as Wrapped;
}

/** For a page: its error boundary says it. */
const asData = ({ code, message, retry, status }: Problem) =>
  data({ code, message, retry } satisfies ProblemData, { status });

/** For an address without a page, a download: the sentence itself. */
const asText = ({ message, status }: Problem) =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
