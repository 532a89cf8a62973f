import { z } from "@hono/zod-openapi";
import { parse } from "#domain/command.ts";
import { requiredText } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { clientAddressHeader } from "#platform/session/sessions.ts";
import type { Api, ApiDependencies } from "./api-dependencies.ts";
import { describeRoute, json } from "./describe-route.ts";
import { refusalReply, reply } from "./replies.ts";
import { readBody, requireActor } from "./request-context.ts";

const path = "/api/v1/sessions";
const current = `${path}/current`;
const tags = ["Phiên đăng nhập"];

const signInBody = z.object({
  username: requiredText("Nhập tên đăng nhập."),
  // As typed: a password is not trimmed.
  password: z.string("Nhập mật khẩu.").min(1, "Nhập mật khẩu.").max(500, "Mật khẩu dài quá."),
});

const tokenReply = z
  .object({
    /** To be sent as `Authorization: Bearer …`. */
    token: z.string(),
  })
  .openapi("SessionToken");

export function addSessions(app: Api, dependencies: ApiDependencies): void {
  describeRoute(
    app,
    {
      method: "post",
      path,
      tags,
      security: [],
      summary: "Đăng nhập, cho chương trình; trang web dùng cookie của mình",
      request: { body: { required: true, content: json(signInBody) } },
      responses: { 201: { description: "Đã đăng nhập", content: json(tokenReply) } },
      problems: [400, 413, 415, 422, 429],
    },
    async (c) => {
      const asked = parse(signInBody, await readBody(c));
      if (!asked.ok) return refusalReply(asked.fields);
      const headers = new Headers({ [clientAddressHeader]: c.env?.clientAddress?.() ?? "unknown" });
      const agent = c.req.header("user-agent");
      if (agent !== undefined) headers.set("user-agent", agent);
      const entry = await dependencies.sessions.signIn(asked.value, headers);
      if (!entry.ok) throw new Problem(entry.reason === "wrong" ? "wrong-credentials" : "too-many-tries");
      return reply({ token: entry.token }, 201);
    },
  );

  app.use(current, requireActor(dependencies));
  describeRoute(
    app,
    {
      method: "delete",
      path: current,
      tags,
      summary: "Đăng xuất",
      responses: { 204: { description: "Đã đăng xuất" } },
    },
    async (c) => {
      const headers = new Headers({ "Cache-Control": "no-store" });
      for (const cookie of await dependencies.actors.signOut(c.req.raw.headers))
        headers.append("Set-Cookie", cookie);
      return new Response(null, { status: 204, headers });
    },
  );
}
