import { getConnInfo } from "@hono/node-server/conninfo";
import { serve as listen } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { isFromOwnPages } from "#platform/session/own-pages.ts";
import { clientAddressHeader } from "#platform/session/sessions.ts";
import type { Log } from "#platform/log.ts";
import { clientAddress } from "./client-address.ts";
import { plainPage } from "./plain-page.ts";
import { securityHeaders } from "./security-headers.ts";

export interface ServeSettings {
  readonly host: string;
  readonly port: number;
  /** Proxies of our own in front (client-address.ts). */
  readonly proxies?: number;
  /** Folder of the built browser files. */
  readonly files: string;
  readonly log: Log;
  /** Answers everything below /api/v1, with its own limits and headers: before all that pages need. */
  handleApi(request: Request, connection: { clientAddress(): string }): Response | Promise<Response>;
  /** Answers every page. */
  handlePage(request: Request): Promise<Response>;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
}

export interface Server {
  /** The port listened on, also where 0 was asked for. */
  readonly port: number;
  /** Takes no more requests, answers those under way, and closes. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
/** A document of 50 MB still reaches its form, which says what is wrong; beyond this the door says it. */
const largestBody = 64 * mebibyte;

/**
 * Longer than a proxy in front keeps a connection it does not use (60 s as a rule), and than people look at one page:
 * else the next request may set out on a connection that is being closed, and is lost.
 */
const keepAliveTimeout = 65_000;

/** The front of the site: health, files, limits and headers before any page is asked. */
export async function serve(settings: ServeSettings): Promise<Server> {
  const app = new Hono();
  app.get("/healthz", async (c) => ((await settings.isReady()) ? c.text("ok\n") : c.text("starting\n", 503)));
  const addressOf = (c: Context) =>
    clientAddress(
      getConnInfo(c).remote.address,
      c.req.header("x-forwarded-for") ?? null,
      settings.proxies ?? 0,
    );
  app.all("/api/v1/*", (c) => settings.handleApi(c.req.raw, { clientAddress: () => addressOf(c) }));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value);
  });
  app.use(compress());
  app.use(
    "/assets/*",
    serveStatic({
      root: settings.files,
      onFound: (_, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  app.use(
    serveStatic({
      root: settings.files,
      onFound: (_, c) => c.header("Cache-Control", "public, max-age=3600"),
    }),
  );
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () =>
        plainPage(
          413,
          "Tệp gửi lên lớn quá",
          "Tổng dung lượng gửi một lần tối đa 64 MB. Quay lại và chọn tệp nhỏ hơn.",
        ),
    }),
  );
  app.use(async (c, next) => {
    if (isFromOwnPages(c.req.raw)) return next();
    return plainPage(403, "Yêu cầu không đến từ trang này", "Mở lại trang rồi thực hiện tiếp.");
  });
  app.all("*", (c) => {
    const headers = new Headers(c.req.raw.headers);
    headers.set(clientAddressHeader, addressOf(c));
    return settings.handlePage(new Request(c.req.raw, { headers }));
  });
  app.onError((error) => {
    settings.log.error("request failed", error);
    return plainPage(500, "Có lỗi xảy ra", "Thử lại sau ít phút.");
  });
  return new Promise((resolve, reject) => {
    const { host: hostname, port } = settings;
    const serverOptions = { keepAliveTimeout };
    const server = listen({ fetch: app.fetch, hostname, port, serverOptions }, (address) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
      }),
    );
    server.once("error", reject);
  });
}
