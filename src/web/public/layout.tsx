import { Outlet } from "react-router";
import { paths } from "../paths.ts";
import { useReference } from "../reference.ts";
import { ProblemPage } from "../ui/problem-page.tsx";
import type { Route } from "./+types/layout.ts";
import styles from "./public.css?url";
import { PublicShell } from "./public-shell.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export default function PublicLayout() {
  return (
    <PublicShell>
      <Outlet />
    </PublicShell>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <PublicShell>
      <ProblemPage
        error={error}
        reference={useReference()}
        home={{ to: paths.home(), label: "Về trang đầu" }}
      />
    </PublicShell>
  );
}
