import { Problem } from "#domain/problem.ts";
import { redirect, type ServerBuild } from "react-router";
import { describe, expect, it } from "vitest";
import { showProblems } from "./show-problems.ts";

type Handlers = Record<string, unknown>;

/** What comes out of a loader that throws, on a route with or without a page. */
async function thrownBy(error: unknown, module: Handlers = { default: () => null }) {
  const loader = () => Promise.reject(error);
  const build = { routes: { page: { id: "page", module: { ...module, loader } } } } as unknown as ServerBuild;
  const shown = showProblems(build).routes.page?.module.loader as () => Promise<unknown>;
  return shown().catch((caught: unknown) => caught);
}

describe("a built site that shows its problems", () => {
  it("gives the error page the status, the code and the sentence", async () => {
    expect(await thrownBy(new Problem("frozen"))).toMatchObject({
      data: { code: "frozen", message: "Số liệu đã chốt nên không sửa được nữa.", retry: false },
      init: { status: 409 },
    });
  });

  it("answers a download in plain text", async () => {
    const answer = await thrownBy(new Problem("not-found", "Không tìm thấy tệp."), {});
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).status).toBe(404);
    expect(await (answer as Response).text()).toBe("Không tìm thấy tệp.");
  });

  it("leaves bugs and redirects as they are", async () => {
    const bug = new Error("a detail for the log alone");
    const away = redirect("/dang-nhap");
    expect(await thrownBy(bug)).toBe(bug);
    expect(await thrownBy(away)).toBe(away);
  });

  it("leaves answers as they are, of actions and middleware too", async () => {
    const handlers = { default: () => null, action: () => "done", middleware: [() => "through"] };
    const build = { routes: { page: { id: "page", module: handlers } } } as unknown as ServerBuild;
    const module = showProblems(build).routes.page?.module as unknown as {
      action: () => Promise<string>;
      middleware: (() => Promise<string>)[];
      loader?: unknown;
    };
    expect(await module.action()).toBe("done");
    expect(await module.middleware[0]?.()).toBe("through");
    expect(module.loader).toBeUndefined();
  });
});
