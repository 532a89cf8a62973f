import type { Context, Dependencies } from "#domain/context.ts";
import type { CalendarFeeds } from "#domain/notices/calendar-feeds.ts";
import type { Actor } from "#domain/people/actor.ts";
import type { KnownActors } from "#domain/people/known-actors.ts";
import { Problem } from "#domain/problem.ts";
import type { Sessions } from "#platform/session/sessions.ts";
import type { Log } from "#platform/log.ts";
import { createContext, type RouterContextProvider } from "react-router";

/** What main.ts hands to the pages with each request. */
export interface SiteDependencies extends Dependencies {
  readonly sessions: Sessions;
  /** Who sent a request, looked up once a minute: each page would otherwise begin with four questions. */
  readonly actors: Pick<KnownActors, "find">;
  readonly log: Log;
  readonly calendars: CalendarFeeds;
  /** The address people type, for links that leave the site. */
  readonly origin: string;
}

export const dependenciesContext = createContext<SiteDependencies>();

/** Who is signed in; set by the office's middleware before any loader runs. */
export const actorContext = createContext<Actor | null>(null);

type Provider = Readonly<RouterContextProvider>;

export function dependencies(provider: Provider): SiteDependencies {
  return provider.get(dependenciesContext);
}

/** The context that commands and reads stand on. Throws signed-out outside the office. */
export function officeContext(provider: Provider): Context {
  const actor = provider.get(actorContext);
  if (!actor) throw new Problem("signed-out");
  const {
    sessions: _sessions,
    actors: _actors,
    log: _log,
    calendars: _calendars,
    origin: _origin,
    ...rest
  } = provider.get(dependenciesContext);
  return { ...rest, actor };
}
