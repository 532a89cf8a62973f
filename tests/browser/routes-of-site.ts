import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#web/routes.ts";

/** Every address of the site as routes.ts writes it, "/lam-viec/ke-hoach/:planId"; layouts are none. */
export const addressesOfSite: readonly string[] = flatten(routes);

function flatten(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap(({ path, children }) => {
    // What catches addresses that lead nowhere has none of its own.
    if (path?.endsWith("*")) return [];
    const here = path === undefined ? above : `${above}/${path}`;
    return children ? flatten(children, here) : [here === "" ? "/" : here];
  });
}
