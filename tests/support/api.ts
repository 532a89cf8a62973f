import { openApi } from "#api/v1/api.ts";
import type { Api } from "#api/v1/api-dependencies.ts";
import { openIntake } from "#domain/activities/activity-intake.ts";
import type { Dependencies } from "#domain/context.ts";
import { knownActors } from "#domain/people/known-actors.ts";
import { silentLog, type Log } from "#platform/log.ts";
import { hashPassword } from "#platform/session/passwords.ts";
import { openSessions } from "#platform/session/sessions.ts";
import { demoPersonId, type DemoUsername } from "../../src/demo/demo-world.ts";
import type { CommittedDatabase } from "./test-database.ts";
import type { World } from "./world.ts";

/** Everybody's in the tests of the API. */
export const testPassword = "một mật khẩu đủ dài";

/** The API in this process, put together as main.ts does; sign-in as people do it. */
export interface TestApi {
  readonly api: Api;
  /** For commands that the memory of the API must hear of. */
  readonly dependencies: Dependencies;
  /** Signs in; answers the token for `Authorization: Bearer …`. */
  signIn(username: DemoUsername, password?: string): Promise<string>;
  /** Sends JSON, or a text as it is; with the token, if there is one. */
  send(
    method: "GET" | "POST" | "DELETE",
    path: string,
    sent?: { token?: string; body?: unknown; headers?: Readonly<Record<string, string>> },
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
}

export async function openTestApi(
  database: CommittedDatabase,
  world: World,
  { waiting, log = silentLog }: { waiting?: number; log?: Log } = {},
): Promise<TestApi> {
  const told: ((name: string) => void)[] = [];
  const dependencies: Dependencies = {
    ...world.dependencies,
    afterCommand: (name) => told.forEach((tell) => tell(name)),
  };
  const sessions = openSessions({
    pool: database.pool,
    secret: "only for this test, and long enough for it",
    origin: "http://lantoa.example",
  });
  const actors = knownActors(sessions, dependencies);
  const intake = openIntake(dependencies, {
    pool: database.pool,
    ...(waiting !== undefined && { waiting }),
  });
  told.push(actors.afterCommand, intake.afterCommand);
  const api = openApi({ domain: dependencies, sessions, actors, intake, log });
  const hash = await hashPassword(testPassword);

  const send: TestApi["send"] = async (method, path, { token, body, headers } = {}) => {
    const answer = await api.request(path, {
      method,
      headers: {
        host: "lantoa.example",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === "" ? null : (JSON.parse(text) as unknown),
    };
  };
  return {
    api,
    dependencies,
    send,
    async signIn(username, password = testPassword) {
      await database.db
        .updateTable("auth_accounts")
        .set({ password: hash })
        .where("user_id", "=", demoPersonId(username))
        .where("password", "=", "no sign-in in this tier")
        .execute();
      const { status, body } = await send("POST", "/api/v1/sessions", { body: { username, password } });
      if (status !== 201) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`);
      return (body as { token: string }).token;
    },
  };
}
