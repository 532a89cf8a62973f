import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { ActivityIntake } from "#domain/activities/activity-intake.ts";
import type { Dependencies } from "#domain/context.ts";
import type { Actor } from "#domain/people/actor.ts";
import type { KnownActors } from "#domain/people/known-actors.ts";
import type { Log } from "#platform/log.ts";
import type { Sessions } from "#platform/session/sessions.ts";

/** What main.ts hands to the API, once. */
export interface ApiDependencies {
  /** For commands and reads; they get the actor of the request with it. */
  readonly domain: Dependencies;
  readonly sessions: Sessions;
  readonly actors: KnownActors;
  readonly intake: ActivityIntake;
  readonly log: Log;
}

export interface ApiEnv {
  Bindings: {
    /** The address at the other end of the connection, as our own server sees it. */
    readonly clientAddress?: () => string;
  };
  Variables: { actor: Actor };
}

export type Api = OpenAPIHono<ApiEnv>;
export type ApiContext = HonoContext<ApiEnv>;
