import { dependencies } from "#web/request-context.ts";
import { redirect } from "react-router";
import { paths } from "../paths.ts";
import type { Route } from "./+types/sign-out.ts";

/** A link must not sign anybody out: only the button's form does. */
export function loader() {
  return redirect(paths.toDo());
}

export async function action({ request, context }: Route.ActionArgs) {
  const headers = new Headers();
  for (const cookie of await dependencies(context).sessions.signOut(request.headers))
    headers.append("Set-Cookie", cookie);
  // On a shared machine the next person must not see pages by going "back".
  headers.set("Clear-Site-Data", '"cache"');
  return redirect(paths.signIn(), { headers });
}
