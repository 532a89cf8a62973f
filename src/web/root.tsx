import type { ReactNode } from "react";
import { Links, Meta, Outlet } from "react-router";
import type { Route } from "./+types/root.ts";
import { Problem } from "#domain/problem.ts";
import { paths } from "./paths.ts";
import { PublicShell } from "./public/public-shell.tsx";
import publicStyles from "./public/public.css?url";
import { newReference, referenceContext, useReference } from "./reference.ts";
import { ProblemPage } from "./ui/problem-page.tsx";

/** PostgreSQL keeps no NUL: an address with one in it names nothing here, whatever it asks for. */
const refuseNul: Route.MiddlewareFunction = ({ request }) => {
  if (request.url.includes("%00")) throw new Problem("not-found");
};

export const middleware: Route.MiddlewareFunction[] = [
  ({ context }) => context.set(referenceContext, newReference()),
  refuseNul,
];

export function loader({ context }: Route.LoaderArgs) {
  return { reference: context.get(referenceContext) };
}

/** The page around every page. No <Scripts/>: what a page can do, it can do without. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5d5a" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <PublicShell>
      <link rel="stylesheet" href={publicStyles} precedence="default" />
      <ProblemPage
        error={error}
        reference={useReference()}
        home={{ to: paths.home(), label: "Về trang đầu" }}
      />
    </PublicShell>
  );
}
