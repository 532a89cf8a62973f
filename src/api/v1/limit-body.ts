import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "#domain/problem.ts";
import type { ApiEnv } from "./api-dependencies.ts";
import { problemReply } from "./replies.ts";

/** An activity with all that can be said of it is a few kilobytes. */
const maxSize = 256 * 1024;

const tooLarge = () => problemReply(new Problem("too-large", "Nội dung gửi lên lớn quá, tối đa 256 KB."));
const limitUntold = bodyLimit({ maxSize, onError: tooLarge });

/**
 * Turns large bodies away. Where the length is told, which Node holds the sender to, nothing is read here: reading
 * through the web's streams costs as much as recording what was sent.
 */
export const limitBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const told = c.req.header("content-length");
  if (told === undefined || c.req.header("transfer-encoding") !== undefined) return limitUntold(c, next);
  return Number(told) > maxSize ? tooLarge() : next();
};
