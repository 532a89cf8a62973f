import { OpenAPIHono } from "@hono/zod-openapi";
import { Problem } from "#domain/problem.ts";
import { addActivities } from "./activities.ts";
import type { Api, ApiDependencies, ApiEnv } from "./api-dependencies.ts";
import { addBoard } from "./board.ts";
import { limitBody } from "./limit-body.ts";
import { faultReply, problemReply, reply } from "./replies.ts";
import { addSessions } from "./sessions.ts";

/**
 * The API, one file a noun. It answers JSON, and problems as RFC 9457 has them; what it can do is said at
 * /api/v1/openapi.json.
 */
export function openApi(dependencies: ApiDependencies): Api {
  const app: Api = new OpenAPIHono<ApiEnv>();
  app.use(limitBody);
  addSessions(app, dependencies);
  addActivities(app, dependencies);
  addBoard(app, dependencies);

  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "cookie", {
    type: "apiKey",
    in: "cookie",
    name: "better-auth.session_token",
  });
  // Made at the first request: a start should not wait for it.
  let description: object | undefined;
  app.get("/api/v1/openapi.json", () => {
    description ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Lan Tỏa",
        version: "1",
        description: "Ghi và đọc số liệu truyền thông bình đẳng giới.",
      },
      security: [{ token: [] }, { cookie: [] }],
    });
    return reply(description, 200, { "Cache-Control": "public, max-age=300" });
  });
  app.notFound(() => problemReply(new Problem("not-found")));
  app.onError((error) => {
    if (error instanceof Problem) return problemReply(error);
    const reference = dependencies.domain.newId().slice(-12);
    dependencies.log.error("api.fault", error, { reference });
    return faultReply(reference);
  });
  return app;
}
