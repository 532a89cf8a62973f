import { roleNames, workingRoles } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { insteadText } from "./people/instead-text.ts";
import { actorContext, officeContext, dependencies } from "#web/request-context.ts";
import { Outlet, redirect, useLocation } from "react-router";
import { paths } from "../paths.ts";
import { useReference } from "../reference.ts";
import { officeLinks } from "../ui/office-links.ts";
import { OfficeShell, type ShellData } from "../ui/office-shell.tsx";
import { ProblemPage } from "../ui/problem-page.tsx";
import type { Route } from "./+types/layout.ts";

export const links: Route.LinksFunction = officeLinks;

/** Nobody enters without signing in; whoever does is known to every loader and action below. */
const knowTheActor: Route.MiddlewareFunction = async ({ request, context }) => {
  const site = dependencies(context);
  const actor = await site.actors.find(request.headers);
  if (actor === null) throw signInFirst(request);
  if (actor === "no-role") {
    throw new Problem(
      "not-allowed",
      "Tài khoản này hiện chưa có vai trò ở đơn vị nào. Đề nghị người quản trị của đơn vị giao vai trò.",
    );
  }
  context.set(actorContext, actor);
};

/** A form sent after the session ended stays in the browser, to be sent again (problem-page.tsx says how). */
function signInFirst(request: Request): Problem | Response {
  if (request.method !== "GET" && request.method !== "HEAD") return new Problem("signed-out");
  const { pathname, search } = new URL(request.url);
  return redirect(paths.signIn(pathname + search));
}

/** Pages of the office are asked anew each time, yet "back" still finds a half-filled form as it was. */
const neverShared: Route.MiddlewareFunction = async (_, next) => {
  const response = await next();
  if (response instanceof Response && !response.headers.has("Cache-Control")) {
    response.headers.set("Cache-Control", "private, no-cache");
  }
  return response;
};

export const middleware: Route.MiddlewareFunction[] = [neverShared, knowTheActor];

export function loader({ context }: Route.LoaderArgs): ShellData {
  const { actor } = officeContext(context);
  return {
    name: actor.name,
    appointments: actor.appointments.map(({ unitName, role, insteadOf }) => ({
      unit: unitName,
      role: roleNames[role],
      instead: insteadOf ? insteadText(insteadOf) : null,
    })),
    assigns: actor.appointments.some(({ role }) => role === "administrator" || role === "coordinator"),
    demo: actor.appointments.some(({ demo }) => demo),
    works: actor.appointments.some(({ role }) => workingRoles.some((each) => each === role)),
    administrator: actor.appointments.some(({ role }) => role === "administrator"),
  };
}

export default function OfficeLayout({ loaderData }: Route.ComponentProps) {
  return (
    <OfficeShell data={loaderData} path={useLocation().pathname}>
      <Outlet />
      <Enhancement />
    </OfficeShell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const path = useLocation().pathname;
  const page = (
    <ProblemPage
      error={error}
      reference={useReference()}
      home={{ to: paths.toDo(), label: "Về Việc cần làm" }}
    />
  );
  return loaderData ? (
    <OfficeShell data={loaderData} path={path}>
      {page}
    </OfficeShell>
  ) : (
    <main className="page">{page}</main>
  );
}

/** Speed for those who have it (public/enhance.js); every page works without. */
const Enhancement = () => <script type="module" src="/enhance.js" />;
