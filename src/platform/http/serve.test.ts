import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "#platform/log.ts";
import { serve, type Server } from "./serve.ts";

let server: Server;
beforeAll(async () => {
  server = await serve({
    host: "127.0.0.1",
    port: 0,
    files: import.meta.dirname,
    log: silentLog,
    isReady: () => Promise.resolve(true),
    handleApi: () => new Response("api"),
    handlePage: () => Promise.resolve(new Response("page")),
  });
});
afterAll(() => server.close());

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

test("an idle connection is kept longer than a proxy in front would", async () => {
  const answer = await ask("/trang");
  expect(await answer.text()).toBe("page");
  expect(answer.headers.get("keep-alive")).toBe("timeout=65");
});

test("a page asked for by another site's form is refused in words", async () => {
  const answer = await ask("/trang", { method: "POST", headers: { origin: "https://khac.example" } });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("Yêu cầu không đến từ trang này");
});
